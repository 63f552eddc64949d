import process from 'node:process';
import { connect$, linkEndText, type Status } from '@hardware-ws/client';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { filter, firstValueFrom, interval, lastValueFrom, map, type Observable } from 'rxjs';
import { programs, type Ending } from '../../../packages/relay/test/programs.ts';
import { spawned$ } from '../../../packages/relay/test/spawned.ts';
import { buzzerChannel } from './action-cable.ts';

const folder = 'docs/examples/backends';

/** Runs Action Cable in puma, at a free port or the given one. */
function rails$(port = '0') {
  const args = ['-C', '-', '-b', `tcp://127.0.0.1:${port}`, 'action-cable.ru'];
  return spawned$('puma', args, /Listening on http:\/\/127\.0\.0\.1:(\d+)/, { cwd: folder }).pipe(
    map(({ found: [, at = ''], kill }) => ({ port: at, kill })),
  );
}

function first<K extends Status['kind']>(
  { status$ }: { readonly status$: Observable<Status> },
  kind: K,
): Promise<Extract<Status, { readonly kind: K }>> {
  return firstValueFrom(
    status$.pipe(filter((status): status is Extract<Status, { readonly kind: K }> => status.kind === kind)),
  );
}

describeWithCounterparts('action-cable.ts', ['puma', 'ruby-actioncable'], () => {
  const start = programs();
  let host: string;
  let rails: Ending & { readonly port: string };
  const channel = (more: { readonly token?: string; readonly room?: string } = {}) =>
    buzzerChannel({ host, token: 'secret', room: 'stage', ...more });
  const quiet = { warn: () => undefined };
  const press = (id: string) => ({ type: 'press', id, button: 1 }) as const;
  const disconnect = (reason: string, reconnect: boolean) =>
    fetch(`http://${host}/disconnect?reason=${reason}&reconnect=${String(reconnect)}`);

  beforeAll(async () => {
    rails = await start(rails$());
    host = `127.0.0.1:${rails.port}`;
  });

  it('confirms a press once the channel has broadcast it, to the others in the room too', async () => {
    const one = connect$(channel());
    const other = connect$(channel());
    const heard = firstValueFrom(other.on('press'));
    await first(other, 'open');
    expect(await lastValueFrom(one.deliver(press('a')))).toMatchObject({ kind: 'confirmed' });
    expect(await heard).toMatchObject(press('a'));
  });

  it('is not open without a right token, says so, waits the longest delay and sends nothing', async () => {
    const game = connect$(channel({ token: 'wrong' }), quiet);
    const dials = jest.fn();
    game.status$.pipe(filter(({ kind }) => kind === 'connecting')).subscribe(dials);
    const sent = lastValueFrom(game.deliver(press('b')));
    const { cause, delayMs } = await first(game, 'waiting');
    expect(linkEndText(cause)).toMatch(/^the server rejected the login: .*"reason":"unauthorized"/);
    expect(delayMs).toBeGreaterThanOrEqual(2500);
    expect(await sent).toMatchObject({ kind: 'dropped', cause: 'expired' });
    expect(dials).toHaveBeenCalledTimes(1);
  });

  it('is not open if the channel rejects the subscription, and says so', async () => {
    const game = connect$(channel({ room: 'private' }), quiet);
    const sent = lastValueFrom(game.deliver(press('c')));
    expect(linkEndText((await first(game, 'waiting')).cause)).toMatch(/rejected the login: .*"reject_subscription"/);
    expect(await sent).toMatchObject({ kind: 'dropped', cause: 'expired' });
  });

  it('explains an Origin that Rails does not allow', async () => {
    const game = connect$({ ...channel(), origin: 'http://elsewhere' }, quiet);
    const life = game.keepOpen$.subscribe();
    const { cause } = await first(game, 'waiting');
    life.unsubscribe();
    expect(linkEndText(cause)).toMatch(/^404 from .*: check the path \/cable, and the origins/);
  });

  it('is watched with ping frames, which Action Cable answers', async () => {
    const game = connect$(channel(), { heartbeat: { everyMs: 20 } });
    const life = game.keepOpen$.subscribe();
    expect(await firstValueFrom(game.latency$)).toBeGreaterThan(0);
    life.unsubscribe();
  });

  it('confirms a press from before a restart of the server after it', async () => {
    const delivery = { press: { outage: 'keep', ttl: 30_000, confirm: ({ id }: { id: string }) => id } } as const;
    const game = connect$({ ...channel(), delivery }, quiet);
    const life = game.keepOpen$.subscribe();
    await first(game, 'open');
    await rails.end('SIGKILL');
    await first(game, 'waiting');
    const sent = lastValueFrom(game.deliver(press('d')));
    rails = await start(rails$(rails.port));
    expect(await sent).toMatchObject({ kind: 'confirmed' });
    life.unsubscribe();
  }, 30_000);

  it('comes back after a disconnect with `reconnect`', async () => {
    const game = connect$(channel(), quiet);
    const life = game.keepOpen$.subscribe();
    await first(game, 'open');
    const waiting = first(game, 'waiting');
    await disconnect('server_restart', true);
    expect((await waiting).cause).toEqual({ kind: 'farewell', type: 'disconnect', reason: 'server_restart' });
    await first(game, 'open');
    life.unsubscribe();
  });

  it('completes after a disconnect without `reconnect`, and says why', async () => {
    const game = connect$(channel(), quiet);
    const ended = lastValueFrom(game, { defaultValue: 'nothing came' });
    await first(game, 'open');
    await disconnect('banned', false);
    expect(await ended).toMatchObject({ type: 'expelled' });
    expect(await firstValueFrom(game.status$)).toEqual({
      kind: 'closed',
      cause: { kind: 'farewell', type: 'expelled', reason: 'banned' },
    });
  });

  it('runs as a script', async () => {
    const env = { ...process.env, CABLE_HOST: host, CABLE_TOKEN: 'secret' };
    const args = ['--conditions=@hardware-ws/source', '--import', 'tsx', `${folder}/action-cable.ts`];
    const script = start(spawned$(process.execPath, args, /type: 'press'/, { env }));
    const game = connect$(channel());
    const life = game.keepOpen$.subscribe();
    life.add(interval(100).subscribe(() => game.send.next(press(crypto.randomUUID()))));
    await script;
    life.unsubscribe();
  });
});
