import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { ReplaySubject, bufferCount, firstValueFrom, fromEvent, lastValueFrom, scan, takeWhile, timer } from 'rxjs';
import { monotonic } from './monotonic.ts';
import { tcpProxy$, type TcpProxy } from './tcp-proxy.ts';
import type { Way } from './weather.ts';

function settled() {
  return firstValueFrom(timer(50));
}

/** A client and the server that it reaches through the proxy. */
interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

describe('tcpProxy$', () => {
  let server: Server;
  let proxy: TcpProxy;
  let running: { unsubscribe(): void };

  beforeEach(async () => {
    server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const proxy$ = new ReplaySubject<TcpProxy>(1);
    running = tcpProxy$((server.address() as AddressInfo).port, { random: () => 0.5 }).subscribe(proxy$);
    proxy = await firstValueFrom(proxy$);
  });
  afterEach(() => {
    running.unsubscribe();
    server.close();
  });

  const dial = () => connect({ port: proxy.port, host: '127.0.0.1', noDelay: true }).on('error', () => undefined);
  const pair = async (): Promise<Pair> => {
    const accepted = once(server, 'connection') as Promise<[Socket]>;
    const near = dial();
    const [far] = await accepted;
    far.on('error', () => undefined).setNoDelay();
    return { near, far };
  };
  /** The receiving and the sending end of a direction. */
  const ends = ({ near, far }: Pair, way: Way) => (way === 'up' ? { from: near, to: far } : { from: far, to: near });
  const chunks$ = (socket: Socket) => fromEvent(socket, 'data', (bytes: Buffer) => bytes);
  /** Reads until this many bytes have arrived. */
  const read = async (socket: Socket, length: number) => {
    const all$ = chunks$(socket).pipe(
      scan((all, bytes) => Buffer.concat([all, bytes]), Buffer.alloc(0)),
      takeWhile((all) => all.length < length, true),
    );
    return (await lastValueFrom(all$)).toString();
  };
  /** Everything that has arrived by now. */
  const hearing = (socket: Socket) => {
    const heard: Buffer[] = [];
    socket.on('data', (bytes) => heard.push(bytes));
    return () => Buffer.concat(heard).toString();
  };
  const closing = (socket: Socket) =>
    new Promise<{ ended: boolean; error: unknown }>((resolve) => {
      const seen = { ended: false, error: undefined as unknown };
      socket.on('end', () => (seen.ended = true)).on('error', ({ code }: NodeJS.ErrnoException) => (seen.error = code));
      socket.on('close', () => resolve(seen)).resume();
    });

  it.each(['up', 'down'] as const)('passes what goes %s, and its end', async (way) => {
    const { from, to } = ends(await pair(), way);
    const ended = once(to, 'end');
    const heard = read(to, 5);
    from.end('hello');
    expect(await heard).toBe('hello');
    await ended;
  });

  it.each(['up', 'down'] as const)(
    'holds what goes %s alone, and lets it go in order when the weather clears',
    async (way) => {
      const both = await pair();
      const { from, to } = ends(both, way);
      const heard = hearing(to);
      const other = read(from, 5);
      proxy.be({ held: [way] });
      from.write('one ');
      await settled();
      from.write('two');
      to.write('other');
      expect(await other).toBe('other');
      await settled();
      expect(heard()).toBe('');
      proxy.be({});
      await settled();
      expect(heard()).toBe('one two');
    },
  );

  it('loses the bytes that it holds when it resets', async () => {
    const { near, far } = await pair();
    const heard = hearing(far);
    proxy.be({ held: ['up', 'down'] });
    near.write('lost');
    await settled();
    const closed = [closing(near), closing(far)];
    proxy.links.forEach((link) => link.reset());
    expect(await Promise.all(closed)).toEqual([
      { ended: false, error: 'ECONNRESET' },
      { ended: false, error: 'ECONNRESET' },
    ]);
    expect(heard()).toBe('');
  });

  it('delivers the bytes that it holds after an end, as a kernel does, but not after a reset', async () => {
    const [gentle, killed] = [await pair(), await pair()];
    const heard = [hearing(gentle.far), hearing(killed.far)];
    proxy.be({ held: ['up'] });
    gentle.near.end('late');
    killed.near.write('never');
    await settled();
    const reset = closing(killed.far);
    killed.near.resetAndDestroy();
    await settled();
    proxy.be({});
    expect(await reset).toMatchObject({ error: 'ECONNRESET' });
    await settled();
    expect(heard.map((text) => text())).toEqual(['late', '']);
  });

  it('ends both sides without a close frame', async () => {
    const { near, far } = await pair();
    const ended = [once(near, 'end'), once(far.resume(), 'end')];
    near.resume();
    proxy.links.forEach((link) => link.finish());
    await Promise.all(ended);
  });

  it('silences one connection for good, and no other', async () => {
    const [silent, live] = [await pair(), await pair()];
    const heard = hearing(silent.far);
    [...proxy.links][0]?.silence();
    silent.near.write('never');
    live.near.write('alive');
    expect(await read(live.far, 5)).toBe('alive');
    proxy.be({});
    await settled();
    expect(heard()).toBe('');
  });

  it('delays with jitter and keeps the order', async () => {
    const { near, far } = await pair();
    proxy.be({ delayMs: 80, jitterMs: 40 });
    const at = monotonic();
    near.write('a');
    await firstValueFrom(timer(10));
    proxy.be({ delayMs: 80, jitterMs: 40 });
    near.write('b');
    expect(await read(far, 2)).toBe('ab');
    expect(monotonic() - at).toBeGreaterThanOrEqual(105);
  });

  it('draws the delay of each chunk in each direction, exact to a fraction of a ms', async () => {
    const { near, far } = await pair();
    const delays = { up: [60.5, 0.3], down: [25] };
    proxy.be({ drawMs: (way) => delays[way].shift() ?? 0 });
    const took = async (from: Socket, to: Socket) => {
      const at = monotonic();
      from.write('.');
      await read(to, 1);
      return monotonic() - at;
    };
    expect(await took(near, far)).toBeGreaterThanOrEqual(60.5);
    const shortest = await took(near, far);
    expect(shortest).toBeGreaterThanOrEqual(0.3);
    expect(shortest).toBeLessThan(60.5);
    expect(await took(far, near)).toBeGreaterThanOrEqual(25);
  });

  it('passes one byte at a time, with or without pauses', async () => {
    const { near, far } = await pair();
    proxy.be({ byteMs: 0 });
    const slices = firstValueFrom(chunks$(far).pipe(bufferCount(5)));
    near.write('slice');
    expect((await slices).map(String)).toEqual(['s', 'l', 'i', 'c', 'e']);
    proxy.be({ byteMs: 30 });
    const at = monotonic();
    near.write('drip');
    await read(far, 4);
    expect(monotonic() - at).toBeGreaterThanOrEqual(115);
  });

  it('flips one bit of the next chunk, and none after that', async () => {
    const { near, far } = await pair();
    await settled();
    proxy.links.forEach((link) => link.flipNext('up'));
    near.write('aaaa');
    // Bit 16 of 32: the lowest of the third byte.
    expect(await read(far, 4)).toBe('aa`a');
    near.write('aaaa');
    expect(await read(far, 4)).toBe('aaaa');
  });

  it('refuses dials without affecting open connections, and listens on the same port again', async () => {
    const { near, far } = await pair();
    const { port } = proxy;
    proxy.be({ refusing: true });
    expect(await closing(dial())).toMatchObject({ error: 'ECONNREFUSED' });
    near.write('still');
    expect(await read(far, 5)).toBe('still');
    proxy.be({});
    await settled();
    expect(proxy.port).toBe(port);
    await pair();
  });

  it('resets a client if nothing listens on the target port', async () => {
    server.close();
    expect(await closing(dial())).toMatchObject({ error: 'ECONNRESET' });
  });

  it('emits each connection, everything its client writes in any weather, and its end', async () => {
    proxy.be({ held: ['up'] });
    const dialled = firstValueFrom(proxy.dialled$);
    const { near } = await pair();
    const link = await dialled;
    const written = firstValueFrom(link.written$);
    near.write('held');
    expect((await written).toString()).toBe('held');
    const over = lastValueFrom(link.over$, { defaultValue: 'over' });
    near.resetAndDestroy();
    expect(await over).toBe('over');
    expect(proxy.links.size).toBe(1);
    proxy.be({});
    await settled();
    expect(proxy.links.size).toBe(0);
  });

  it('writes to the client in place of the server', async () => {
    const { near } = await pair();
    await settled();
    proxy.links.forEach((link) => link.say(Buffer.from('psst')));
    expect(await read(near, 4)).toBe('psst');
  });

  it('resets every connection and stops listening when it is unsubscribed', async () => {
    const { near } = await pair();
    const closed = closing(near);
    running.unsubscribe();
    expect(await closed).toMatchObject({ error: 'ECONNRESET' });
    expect(await closing(dial())).toMatchObject({ error: 'ECONNREFUSED' });
  });
});
