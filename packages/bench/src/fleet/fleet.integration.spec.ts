import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { Subscription } from 'rxjs';
import { backendPackages } from '../../../relay/test/backend-packages.ts';
import { playSetUp, type SetUpReport } from './play/play-set-up.ts';
import type { SetUp } from './play/set-up.ts';

describeWithCounterparts('a small fleet on two workers and Redis', backendPackages.redis, () => {
  const running = new Subscription();
  let report: SetUpReport;
  beforeAll(async () => {
    const setUp: SetUp = { name: '2 workers', workers: 2, layer: 'queues', isSharded: false };
    const options = { boxes: 20, games: 2, rate: 20, seed: 1, cores: 2, pressMs: 1000, running, say: () => undefined };
    report = await playSetUp(setUp, options);
  }, 60_000);
  afterAll(() => running.unsubscribe());

  it('hears every press while nothing happens', () => {
    expect(report.quiet.presses).toBeGreaterThan(5);
    expect(report.quiet.outcomes).toEqual({ confirmed: report.quiet.presses });
    expect(report.quiet.heardByAllMs.p99).toBeLessThan(1000);
  });

  it('loses the links to a worker that is killed, and they come back', () => {
    expect(report.worker.lostLinks).toBeGreaterThanOrEqual(10);
    expect(report.worker.back.heardMs).toBeLessThan(20_000);
  });

  it('loses all links when Redis is killed, and they come back', () => {
    expect(report.redis.lostLinks).toBeGreaterThanOrEqual(20);
    expect(report.redis.back.heardMs).toBeLessThan(20_000);
  });

  it('breaks no rule', () => {
    expect(report.broken).toEqual([]);
  });
});
