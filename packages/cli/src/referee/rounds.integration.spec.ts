import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tcpProxy$, type TcpProxy } from '@hardware-ws/tcp-proxy';
import { firstValueFrom, ReplaySubject } from 'rxjs';
import { rawClient } from '../../../relay/test/raw-client.ts';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { describeOnBackends } from '../../test/describe-on-backends.ts';
import { fairBox, refereeProcess, witness } from '../../test/fair-room.ts';
import { hostPage } from '../../test/host-page.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** How long a referee measures the clock of a box that has joined, in ms. */
const measuringMs = 1300;

function logFile(): string {
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  return join(directory, 'verdicts.ndjson');
}

function records(file: string): readonly unknown[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line) as unknown);
}

async function proxyTo(server: string): Promise<TcpProxy> {
  const proxy$ = new ReplaySubject<TcpProxy>(1);
  const proxying = tcpProxy$(Number(new URL(`http://${server}`).port)).subscribe(proxy$);
  atEnd(() => proxying.unsubscribe());
  return firstValueFrom(proxy$);
}

describeOnBackends('boxes in fair mode and a referee', ({ server, newGame }) => {
  /** Three boxes, of which the left one is behind a proxy, a host and a referee. */
  async function room(...args: readonly string[]) {
    const [gameId, proxy] = [newGame(), await proxyTo(server())];
    const host = await hostPage(server(), gameId);
    const referee = refereeProcess(server(), gameId, ...args);
    const box = (clientId: string, buzzerId: number, at = server()) =>
      fairBox({ server: at, gameId, clientId, buzzerId });
    const left = await box('left', 1, `127.0.0.1:${proxy.port}`);
    const right = await box('right', 2);
    const stage = await box('stage', 3);
    await Promise.all([referee.decides(), referee.knows('left', 'right', 'stage')]);
    await sleep(measuringMs);
    const arm = async () => {
      host.send({ type: 'toggle_buzzers', enabled: true });
      await Promise.all([left, right, stage].map((each) => each.isArmed()));
    };
    return { gameId, proxy, host, referee, left, right, stage, arm };
  }

  it('give an unmodified host the one press that was first, though it arrives last, and light one lamp', async () => {
    const file = logFile();
    const { gameId, proxy, host, referee, left, right, stage, arm } = await room('--log', file);
    await arm();
    proxy.be({ delayMs: 100 });
    left.press();
    await sleep(40);
    right.press();
    const pressed = await host.hears({ type: 'buzzer_pressed', buzzerId: 1 });
    expect(pressed).toMatchObject({ verdict: 'proven', margin_ms: expect.any(Number) as number });
    await Promise.all([
      left.lamp(1),
      right.knows(({ lostTo }) => lostTo === 1, 'has lost'),
      stage.knows(({ lostTo }) => lostTo === 1, 'has lost'),
    ]);
    expect([left, right, stage].map(({ timesLit }) => timesLit())).toEqual([1, 0, 0]);
    expect(host.pressed()).toEqual([null, 1]);

    await referee.says(
      /proven {2}buzzer 1 of box left was first, \d+\.\d{3} ± \d+\.\d{3} ms before buzzer 2 of box right$/,
    );
    await referee.says(/^ {14}arrived in another order: right, left \d+\.\d{3} ms later$/);
    proxy.be({});
    const { code } = await referee.stop();
    const [record, ...others] = records(file) as [Record<string, unknown>];
    expect({ code, others }).toEqual({ code: 0, others: [] });
    expect(record).toMatchObject({
      kind: 'verdict',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      game_id: gameId,
      referee: 'main',
      verdict: 'proven',
      winner: { client_id: 'left', buzzerId: 1, press_id: pressed['press_id'] },
      claims: [
        { client_id: 'left', arrival: 2, behind_ms: 0, overlap_ms: 0 },
        { client_id: 'right', arrival: 1, overlap_ms: 0 },
      ],
      unheard: [],
      doubtful: [],
      refused: [],
    });
    const { margin_ms, error_ms } = record as Readonly<Record<'margin_ms' | 'error_ms', number>>;
    expect(Math.abs(margin_ms - 40)).toBeLessThan(error_ms + 15);
  });

  it('name a box that does not answer, and report its press as late evidence when it comes at last', async () => {
    const file = logFile();
    const { proxy, host, referee, left, right, arm } = await room('--json', '--log', file);
    await arm();
    proxy.be({ held: ['up'] });
    left.press(10);
    right.press();
    await host.hears({ type: 'buzzer_pressed', buzzerId: 2, verdict: 'likely' });
    proxy.be({});
    await referee.says(
      /WARNING: late evidence: buzzer 1 of box left was (certainly|probably) pressed \S+ ± \S+ ms before buzzer 2 of box right, the winner/,
    );
    await left.knows(({ lostTo }) => lostTo === 2, 'has lost');
    expect(host.pressed()).toEqual([null, 2]);
    const { stdout } = await referee.stop();
    expect(records(file)).toMatchObject([
      { kind: 'verdict', verdict: 'likely', winner: { client_id: 'right' }, unheard: ['left'] },
      { kind: 'late_evidence', winner: { client_id: 'right' }, claim: { client_id: 'left', buzzerId: 1 } },
    ]);
    expect(stdout.map((line) => JSON.parse(line) as unknown)).toEqual(records(file));
  });

  it('leave the next round to whoever is first then', async () => {
    const { host, left, right, stage, arm } = await room();
    for (const winner of [right, left, stage]) {
      await arm();
      winner.press();
      const pressed = await host.hears({ type: 'buzzer_pressed', buzzerId: winner.buzzerId });
      expect(pressed).toMatchObject({ verdict: 'proven', margin_ms: null });
      await winner.lamp(1);
      await sleep(300);
      host.send({ type: 'toggle_buzzers', enabled: false });
    }
    expect(host.pressed()).toEqual([null, 2, null, 1, null, 3]);
  });

  it('do not care about a client that floods the game with claims and nonsense', async () => {
    const file = logFile();
    const { gameId, host, referee, left, arm } = await room('--log', file);
    const stranger = await rawClient(`ws://${server()}/ws/game/${gameId}/`);
    atEnd(() => stranger.socket.terminate());
    await arm();
    const claim = { type: 'press_claim', press_id: 'x', buzzerId: 9, at: 0, client_id: 'nobody' };
    for (let id = 0; id < 300; id += 1) stranger.send({ ...claim, press_id: `x-${id}` });
    for (const wrong of [{ at: 'now' }, { buzzerId: null }, { client_id: 7 }, { press_id: {} }, { at: 1e300 }]) {
      stranger.send({ ...claim, ...wrong });
    }
    stranger.send({ type: 'box_status', client_id: 'nobody' });
    stranger.send({ type: 'referee_status', client_id: 'a', instance: 'a', rules: 'yes' });
    left.press();
    await host.hears({ type: 'buzzer_pressed', buzzerId: 1, verdict: 'proven' });
    await left.lamp(1);
    expect(host.pressed()).toEqual([null, 1]);
    await referee.says(/a press of box nobody is refused: the clock of the box is not known yet/);
    await referee.stop();
    const [{ refused }] = records(file) as [{ readonly refused: readonly unknown[] }];
    expect(refused.length).toBeLessThanOrEqual(4);
  });

  it('accept a box that is not in fair mode, whose press is not judged', async () => {
    const { gameId, host, referee, left, arm } = await room();
    const plain = await fairBox({ server: server(), gameId, clientId: 'plain', buzzerId: 9, fair: false });
    await sleep(1100);
    await arm();
    await plain.isArmed();
    plain.press();
    const pressed = await host.hears({ type: 'buzzer_pressed', buzzerId: 9 });
    expect(pressed).not.toHaveProperty('verdict');
    await referee.says(
      /INFO: buzzer 9 was pressed without a verdict: its box is not in fair mode, or heard no referee/,
    );
    await left.knows(({ lostTo }) => lostTo === 9, 'has lost');

    host.send({ type: 'toggle_buzzers', enabled: false });
    await arm();
    await plain.isArmed();
    left.press();
    expect(await host.hears({ type: 'buzzer_pressed', buzzerId: 1 })).toMatchObject({ verdict: 'proven' });
    await plain.knows(({ lostTo }) => lostTo === 1, 'has lost');
    expect(host.pressed()).toEqual([null, 9, null, 1]);
  });
});

describeOnBackends('a box in fair mode without a referee', ({ server, newGame }) => {
  it('sends its press at once, as every box does', async () => {
    const gameId = newGame();
    const [host, heard] = await Promise.all([hostPage(server(), gameId), witness(server(), gameId)]);
    const box = await fairBox({ server: server(), gameId, clientId: 'left', buzzerId: 1 });
    host.send({ type: 'toggle_buzzers', enabled: true });
    await box.isArmed();
    box.press();
    const pressed = await host.hears({ type: 'buzzer_pressed', buzzerId: 1 });
    expect(pressed).not.toHaveProperty('verdict');
    await box.lamp(1);
    expect({ pressed: host.pressed(), claims: heard.claims() }).toEqual({ pressed: [null, 1], claims: [] });
  });
});
