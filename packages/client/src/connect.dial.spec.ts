import { EMPTY, Observable, defer, filter, map, of, takeUntil, throwError, timer } from 'rxjs';
import { dialling, playing, word, words } from '../test/playing.ts';
import type { Dial } from './link/dial/dial.ts';
import type { Socket, SocketEvent } from './link/dial/socket.ts';
import { marbles, type MarblesHelpers } from './testing/marbles/marbles.ts';

function oops(): never {
  throw new Error('oops');
}

const accepted = 'You can provide an Observable, Promise, ReadableStream, Array, AsyncIterable, or Iterable.';
/** What a foreign dial may do wrong, with the text of the status. */
const wrongs: Readonly<
  Record<string, { readonly socket?: Partial<Socket>; readonly dial?: Dial; readonly text?: string }>
> = {
  'has a socket that throws at a write': { socket: { write: oops } },
  'has a socket that throws at a ping': { socket: { ping: oops } },
  'has a socket that throws when it counts': { socket: { bytesReceived: oops } },
  'has frames that error': { socket: { frame$: throwError(() => new Error('oops')) } },
  'has frames that end': { socket: { frame$: EMPTY }, text: 'the frames of the dial ended before its socket' },
  throws: { dial: oops },
  'throws when it is subscribed to': { dial: () => new Observable(oops) },
  'is not an Observable': {
    dial: () => undefined as unknown as Observable<SocketEvent>,
    text: `You provided 'undefined' where a stream was expected. ${accepted}`,
  },
  'emits something else': {
    dial: () => of(7 as unknown as SocketEvent),
    text: 'the dial emitted an invalid event; expected `opened` with a socket, or `pong`',
  },
  'completes by itself': { dial: () => EMPTY, text: 'the dial completed although its socket was not closed' },
};

/** A dial whose first socket misbehaves, and whose other sockets do not. */
function firstWrong(helpers: MarblesHelpers, { socket = {}, dial }: (typeof wrongs)[string]): Dial {
  const fake = dialling(helpers, ['-o-----s']);
  const spoilt = (event: SocketEvent): SocketEvent =>
    event.kind === 'opened' ? { ...event, socket: { ...event.socket, ...socket } } : event;
  let dials = 0;
  return (request) =>
    defer(() => {
      dials += 1;
      if (dials > 1) return fake.dial(request);
      return dial ? dial(request) : fake.dial(request).pipe(map(spoilt));
    });
}

describe('a connection with a dial of your own', () => {
  it.each(Object.entries(wrongs))('dials again when the dial %s', (_, wrong) => {
    marbles((helpers) => {
      const options = { heartbeat: { everyMs: 3, timeoutMs: 2 } };
      const game = playing(helpers, { dial: firstWrong(helpers, wrong) }, {}, options);
      const { text = 'oops' } = wrong;
      const seen: string[] = [];
      words(game.status$).subscribe((status) => seen.push(status));
      const points$ = game.on('score').pipe(
        map(({ points }) => points),
        takeUntil(timer(20)),
      );
      const heard: unknown[] = [];
      points$.subscribe({ next: (points) => heard.push(points), error: (error: unknown) => heard.push(error) });
      game.send.next({ type: 'press', id: 1 });
      helpers.flush();
      // Some dials opened before they failed.
      const story = seen.filter((status, n) => status !== word.o || seen[n + 1] !== text);
      expect(story).toEqual([word.i, word.c, text, word.c, word.o, word.x]);
      expect([heard, helpers.timers()]).toEqual([[1], 0]);
    });
  });

  it('gets both heartbeat and messages even if the frames of the dial reach only the latest subscriber', () => {
    marbles((helpers) => {
      const fake = dialling(helpers, ['-os-t']);
      // Like a dial that sets `onmessage` for each subscriber.
      const single = (frame$: Socket['frame$']): Socket['frame$'] => {
        let latest: unknown;
        return new Observable((subscriber) => {
          latest = subscriber;
          subscriber.add(frame$.pipe(filter(() => latest === subscriber)).subscribe(subscriber));
        });
      };
      const dial: Dial = (request) =>
        fake.dial(request).pipe(
          map((event): SocketEvent => {
            if (event.kind !== 'opened') return event;
            const { socket } = event;
            const write = (text: string) => socket.write(text);
            const close = (code: number, reason: string) => socket.close(code, reason);
            return { ...event, socket: { frame$: single(socket.frame$), write, close } };
          }),
        );
      const probe = { type: 'score', message: () => ({ type: 'echo' }) };
      const game = playing(helpers, { dial }, { probe }, { heartbeat: { everyMs: 3 } });
      helpers.expectObservable(fake.written$).toBe('-----e', { e: '{"type":"echo"}' });
      const points$ = game.on('score').pipe(map(({ points }) => points));
      helpers.expectObservable(points$, '^-----!').toBe('--s-t', { s: 1, t: 2 });
    });
  });

  it('ends without an error when the socket throws at the close', () => {
    marbles((helpers) => {
      const game = playing(helpers, { dial: firstWrong(helpers, { socket: { close: oops } }) });
      helpers.expectObservable(words(game.status$)).toBe('ico-x', word);
      helpers.expectObservable(game.keepOpen$, '              -^--!').toBe('-');
      helpers.flush();
      expect(helpers.timers()).toBe(0);
    });
  });
});
