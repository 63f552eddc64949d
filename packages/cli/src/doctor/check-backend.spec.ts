import type { Status } from '@hardware-ws/client';
import { NEVER, Subject, of } from 'rxjs';
import { checkBackend } from './check-backend.ts';

describe('checkBackend', () => {
  it('reports the round trip and closes the connection', async () => {
    const held$ = new Subject<never>();
    const checked = checkBackend({ status$: NEVER, latency$: of(2.34) }, held$);
    expect(await checked).toEqual({ check: 'backend', state: 'ok', says: 'connected, round trip 2.3 ms' });
    expect(held$.observed).toBe(false);
  });

  it('reports why a backend rejects the connection, with a hint', async () => {
    const cause = { kind: 'refused', status: 404, url: 'ws://quiz/ws/game/0/', hint: 'the path is wrong' } as const;
    const waiting: Status = { kind: 'waiting', attempt: 1, delayMs: 5000, cause };
    expect(
      await checkBackend({ status$: of<Status[]>({ kind: 'idle' }, waiting), latency$: NEVER }, NEVER),
    ).toMatchObject({
      state: 'failed',
      says: '404 from ws://quiz/ws/game/0/: the path is wrong',
    });
  });

  it('names the address, whatever the result', async () => {
    const address = 'ws://quiz:8000 (from --server)';
    const reached = await checkBackend({ status$: NEVER, latency$: of(2.34) }, NEVER, address);
    expect(reached.says).toBe(`connected, round trip 2.3 ms · ${address}`);
    const cause = { kind: 'failed', error: Object.assign(new Error(), { code: 'ECONNREFUSED' }) } as const;
    const waiting: Status = { kind: 'waiting', attempt: 1, delayMs: 5000, cause };
    const refused = await checkBackend({ status$: of(waiting), latency$: NEVER }, NEVER, address);
    expect(refused.says).toBe(`connection refused: is the backend running, and at this address? · ${address}`);
  });

  it('gives up after a timeout', async () => {
    jest.useFakeTimers();
    const checked = checkBackend({ status$: NEVER, latency$: NEVER }, NEVER);
    await jest.advanceTimersByTimeAsync(12_000);
    jest.useRealTimers();
    expect(await checked).toMatchObject({ state: 'failed', says: 'accepts the connection but does not answer pings' });
  });
});
