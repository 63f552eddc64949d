import { EMPTY, NEVER, map, throwError } from 'rxjs';
import { fakeDial } from '../testing/fake-dial/fake-dial.ts';
import { type FakeEvent, lost, opened } from '../testing/fake-dial/fake-event.ts';
import { marbles, type MarblesHelpers } from '../testing/marbles/marbles.ts';
import { closeGently } from './close-gently.ts';
import type { Dial } from './dial/dial.ts';
import type { Socket } from './dial/socket.ts';

const script: Readonly<Record<string, FakeEvent>> = { o: opened, p: { kind: 'pong' } };

function dialled({ cold }: MarblesHelpers, diagram: string) {
  const { dial, action$ } = fakeDial(cold(diagram, script, lost()));
  return { event$: dial({ url: 'ws://show/' }), done$: action$.pipe(map(({ kind }) => kind)) };
}

const kind = map((event: { readonly kind: string }) => event.kind);
const done = { d: 'dial', c: 'close', k: 'kill' };
const values = { o: 'opened', p: 'pong' };

/** A dial whose server never answers a close. */
function deaf(event$: ReturnType<Dial>, closed: () => void) {
  return event$.pipe(
    map((event) => {
      const socket: Socket = { frame$: NEVER, write: () => true, close: closed };
      return event.kind === 'opened' ? { ...event, socket } : event;
    }),
  );
}

describe('closeGently', () => {
  it('closes an open socket with 1000 when unsubscribed, lets the server answer, and sets no further timer', () => {
    marbles((helpers) => {
      const { cold, expectObservable } = helpers;
      const { dial, action$ } = fakeDial(cold('-o', script));
      const request = { url: 'ws://show/' };
      expectObservable(action$).toBe('d--c', {
        d: { kind: 'dial', dial: 1, request },
        c: { kind: 'close', dial: 1, code: 1000 },
      });
      expectObservable(dial(request).pipe(closeGently(), kind), '^--!').toBe('-o-', values);
      helpers.flush();
      expect(helpers.timers()).toBe(0);
    });
  });

  it('kills a socket that is not open yet', () => {
    marbles((helpers) => {
      const { event$, done$ } = dialled(helpers, '-----o');
      helpers.expectObservable(done$).toBe('d--k', done);
      helpers.expectObservable(event$.pipe(closeGently()), '^--!').toBe('-');
    });
  });

  it('kills a socket that does not answer in time', () => {
    marbles((helpers) => {
      const { event$, done$ } = dialled(helpers, '-o-p-p');
      const closed = jest.fn();
      helpers.expectObservable(done$).toBe('d------k', done);
      const result = deaf(event$, closed).pipe(closeGently({ closeMs: 5 }), kind);
      helpers.expectObservable(result, '^-!').toBe('-o-', values);
      helpers.flush();
      expect([closed.mock.calls, helpers.timers()]).toEqual([[[1000, '']], 0]);
    });
  });

  it('does not close a socket that has ended by itself', () => {
    marbles((helpers) => {
      const { event$, done$ } = dialled(helpers, '-o-p#');
      helpers.expectObservable(done$).toBe('d', done);
      helpers.expectObservable(event$.pipe(closeGently(), kind)).toBe('-o-p#', values, lost());
      helpers.flush();
      expect(helpers.timers()).toBe(0);
    });
  });

  it('closes separately for every subscription to the same operator', () => {
    marbles((helpers) => {
      const { event$, done$ } = dialled(helpers, '-o-');
      const result = event$.pipe(closeGently(), kind);
      helpers.expectObservable(done$).toBe('dd-c--c', done);
      helpers.expectObservable(result, '    ^--!').toBe('-o', values);
      helpers.expectObservable(result, '    -^----!').toBe('--o', values);
    });
  });

  it('passes on an empty source, one that never emits and one that errors', () => {
    marbles(({ expectObservable }) => {
      expectObservable(EMPTY.pipe(closeGently())).toBe('|');
      expectObservable(NEVER.pipe(closeGently())).toBe('-');
      expectObservable(throwError(() => lost()).pipe(closeGently())).toBe('#', undefined, lost());
    });
  });
});
