import { connect$, linkEndText } from '@hardware-ws/client';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { Subscription, filter, firstValueFrom, interval, lastValueFrom, map } from 'rxjs';
import { programs, type Ending } from '../../../packages/relay/test/programs.ts';
import { spawned$, type RunningProgram } from '../../../packages/relay/test/spawned.ts';
import { buzzerChannel } from './action-cable.ts';
import { firstStatus } from './test/first-status.ts';
import { script$ } from './test/script.ts';

const folder = 'docs/examples/backends';

/** Runs Action Cable in puma, at a free port or the given one. */
function rails$(port = '0') {
  const args = ['-C', '-', '-b', `tcp://127.0.0.1:${port}`, 'action-cable.ru'];
  return spawned$('puma', args, /Listening on http:\/\/127\.0\.0\.1:(\d+)/, { cwd: folder }).pipe(
    map(({ found: [, at = ''], pid, kill }) => ({ port: at, pid, kill })),
  );
}

describeWithCounterparts('action-cable.ts', ['puma', 'ruby-actioncable'], () => {
  const start = programs();
  let host: string;
  let rails: Ending & RunningProgram & { readonly port: string };
  const channel = (more: { readonly token?: string; readonly room?: string } = {}) =>
    buzzerChannel({ host, token: 'secret', room: 'stage', ...more });
  const quiet = { warn: () => undefined };
  let life: Subscription;
  const press = (id: string) => ({ type: 'press', id, button: 1 }) as const;
  const disconnect = (reason: string, reconnect: boolean) =>
    fetch(`http://${host}/disconnect?reason=${reason}&reconnect=${String(reconnect)}`);

  beforeAll(async () => {
    rails = await start(rails$());
    host = `127.0.0.1:${rails.port}`;
  });
  beforeEach(() => {
    life = new Subscription();
  });
  afterEach(() => life.unsubscribe());

  it('confirms a press once the channel has broadcast it, to the others in the room too', async () => {
    const one = connect$(channel());
    const other = connect$(channel());
    const heard = firstValueFrom(other.on('press'));
    await firstStatus(other, 'open');
    expect(await lastValueFrom(one.deliver(press('a')))).toMatchObject({ kind: 'confirmed' });
    expect(await heard).toMatchObject(press('a'));
  });

  it('is not open without a right token, says so, waits the longest delay and sends nothing', async () => {
    const game = connect$(channel({ token: 'wrong' }), quiet);
    const dials = jest.fn();
    game.status$.pipe(filter(({ kind }) => kind === 'connecting')).subscribe(dials);
    const sent = lastValueFrom(game.deliver(press('b')));
    const { cause, delayMs } = await firstStatus(game, 'waiting');
    expect(linkEndText(cause)).toBe('the server rejected the login: unauthorized');
    expect(delayMs).toBeGreaterThanOrEqual(2500);
    expect(await sent).toMatchObject({ kind: 'dropped', cause: 'expired' });
    expect(dials).toHaveBeenCalledTimes(1);
  });

  it('is not open if the channel rejects the subscription, and says so', async () => {
    const game = connect$(channel({ room: 'private' }), quiet);
    const sent = lastValueFrom(game.deliver(press('c')));
    expect(linkEndText((await firstStatus(game, 'waiting')).cause)).toMatch(
      /rejected the login: .*"reject_subscription"/,
    );
    expect(await sent).toMatchObject({ kind: 'dropped', cause: 'expired' });
  });

  it('explains an Origin that Rails does not allow', async () => {
    const game = connect$({ ...channel(), origin: 'http://elsewhere' }, quiet);
    life.add(game.keepOpen$.subscribe());
    const { cause } = await firstStatus(game, 'waiting');
    expect(linkEndText(cause)).toMatch(/^404 from .*: check the path \/cable, and the origins/);
  });

  it('is watched with ping frames, which Action Cable answers', async () => {
    const game = connect$(channel(), { heartbeat: { everyMs: 20 } });
    life.add(game.keepOpen$.subscribe());
    expect(await firstValueFrom(game.latency$)).toBeGreaterThan(0);
  });

  it('notices that the server hangs, and comes back when it goes on', async () => {
    const game = connect$(channel(), { ...quiet, heartbeat: { everyMs: 50, timeoutMs: 500, stretchMs: 500 } });
    life.add(game.keepOpen$.subscribe());
    await firstStatus(game, 'open');
    const waiting = firstStatus(game, 'waiting');
    rails.kill('SIGSTOP');
    expect((await waiting).cause).toEqual({ kind: 'dead', ms: 500 });
    rails.kill('SIGCONT');
    await firstStatus(game, 'open');
  });

  it('confirms a press from before a restart of the server after it', async () => {
    const delivery = { press: { outage: 'keep', ttl: 30_000, confirm: ({ id }: { id: string }) => id } } as const;
    const game = connect$({ ...channel(), delivery }, quiet);
    life.add(game.keepOpen$.subscribe());
    await firstStatus(game, 'open');
    await rails.end('SIGKILL');
    await firstStatus(game, 'waiting');
    const sent = lastValueFrom(game.deliver(press('d')));
    rails = await start(rails$(rails.port));
    expect(await sent).toMatchObject({ kind: 'confirmed' });
  }, 30_000);

  it('comes back after a disconnect with `reconnect`', async () => {
    const game = connect$(channel(), quiet);
    life.add(game.keepOpen$.subscribe());
    await firstStatus(game, 'open');
    const waiting = firstStatus(game, 'waiting');
    await disconnect('server_restart', true);
    expect((await waiting).cause).toEqual({ kind: 'farewell', type: 'disconnect', reason: 'server_restart' });
    await firstStatus(game, 'open');
  });

  it('completes after a disconnect without `reconnect`, and says why', async () => {
    const game = connect$(channel(), quiet);
    const ended = lastValueFrom(game);
    await firstStatus(game, 'open');
    await disconnect('banned', false);
    expect(await ended).toMatchObject({ type: 'expelled' });
    expect(await firstValueFrom(game.status$)).toEqual({
      kind: 'closed',
      cause: { kind: 'farewell', type: 'expelled', reason: 'banned' },
    });
  });

  it('runs as a script', async () => {
    const env = { CABLE_HOST: host, CABLE_TOKEN: 'secret' };
    const script = start(script$('action-cable.ts', /type: 'press'/, env));
    const game = connect$(channel());
    life.add(game.keepOpen$.subscribe());
    life.add(interval(100).subscribe(() => game.send.next(press(crypto.randomUUID()))));
    await script;
  }, 30_000);
});
