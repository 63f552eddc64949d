import { EMPTY, NEVER, defer, ignoreElements, of, throwError, type Observable } from 'rxjs';
import { lost } from '../testing/fake-dial/fake-event.ts';
import { marbles } from '../testing/marbles/marbles.ts';
import type { LinkEnd } from './end/link-end.ts';
import { backoff } from './backoff.ts';
import { LinkError } from './end/link-error.ts';
import { reconnect } from './reconnect.ts';

function connecting(attempt: number) {
  return { kind: 'connecting', attempt };
}

function waiting(attempt: number, delayMs: number, cause: LinkEnd = lost().end) {
  return {
    kind: 'waiting',
    attempt,
    delayMs,
    cause,
  };
}

/** 2 ms, 3 ms, 4 ms, … */
function delayMs(waits: number) {
  return waits + 2;
}

describe('reconnect', () => {
  it('resubscribes after a growing delay whenever the source errors, the first time included', () => {
    marbles(({ cold, clock, expectObservable, expectSubscriptions }) => {
      const source = cold('                                          -#', undefined, lost());
      const unsub = '                                                --------!';
      const subs = ['                                                ^!', '---^!', '-------^!'];
      expectObservable(source.pipe(reconnect({ clock, delayMs })), unsub).toBe('ab-cd--e', {
        a: connecting(1),
        b: waiting(2, 2),
        c: connecting(2),
        d: waiting(3, 3),
        e: connecting(3),
      });
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('emits that it is connecting, and then the values of the source', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const source = cold('-a-b#', undefined, lost());
      expectObservable(source.pipe(reconnect({ clock, delayMs })), '------!').toBe('ca-bw-', {
        c: connecting(1),
        a: 'a',
        b: 'b',
        w: waiting(2, 2),
      });
    });
  });

  it.each([1000, 1001, 1006, 1011])('reconnects after a close with %i', (code) => {
    marbles(({ cold, clock, expectObservable }) => {
      const source = cold('-#', undefined, lost(code, 'why'));
      expectObservable(source.pipe(reconnect({ clock, delayMs })), '----!').toBe('cw-d', {
        c: connecting(1),
        w: waiting(2, 2, { kind: 'closed', code, reason: 'why' }),
        d: connecting(2),
      });
    });
  });

  it('does not restart the count when a link merely opens', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const source = cold('o---#', undefined, lost());
      expectObservable(source.pipe(reconnect({ clock, delayMs, stableMs: 5 })), '-----------!').toBe('(co)w-(do)v--', {
        c: connecting(1),
        o: 'o',
        w: waiting(2, 2),
        d: connecting(2),
        v: waiting(3, 3),
      });
    });
  });

  it('restarts the count once a link has lived long enough after its first value', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const sources = [cold('-#', undefined, lost()), cold('--o--f-#', undefined, lost())];
      const source = defer(() => sources.shift() ?? NEVER);
      expectObservable(source.pipe(reconnect({ clock, delayMs, stableMs: 5 }))).toBe('cw-d-o--f-v-e', {
        c: connecting(1),
        w: waiting(2, 2),
        d: connecting(2),
        o: 'o',
        f: 'f',
        v: waiting(1, 2),
        e: connecting(1),
      });
    });
  });

  it('does not count the time before the first value', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const source = cold('-----o#', undefined, lost());
      expectObservable(source.pipe(reconnect({ clock, delayMs, stableMs: 5 })), '-------!').toBe('c----ow', {
        c: connecting(1),
        o: 'o',
        w: waiting(2, 2),
      });
    });
  });

  it('passes the end of the link to delayMs', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const asked = jest.fn(() => 9);
      const error = new Error('no such thing');
      expectObservable(cold('-#', undefined, error).pipe(reconnect({ clock, delayMs: asked })), '--!').toBe('cw', {
        c: connecting(1),
        w: waiting(2, 9, { kind: 'failed', error }),
      });
    });
  });

  it('completes when the source does', () => {
    marbles(({ cold, clock, expectObservable, expectSubscriptions }) => {
      const source = cold('-o-|');
      expectObservable(source.pipe(reconnect({ clock, delayMs }))).toBe('co-|', { c: connecting(1), o: 'o' });
      expectSubscriptions(source.subscriptions).toBe('^--!');
    });
  });

  it('completes at once when the source is empty', () => {
    marbles(({ clock, expectObservable }) =>
      expectObservable(EMPTY.pipe(reconnect({ clock }))).toBe('(c|)', { c: connecting(1) }),
    );
  });

  it('waits for a source that never emits', () => {
    marbles(({ clock, expectObservable }) =>
      expectObservable(NEVER.pipe(reconnect({ clock }))).toBe('c', { c: connecting(1) }),
    );
  });

  it('resubscribes to a source that errors inside subscribe', () => {
    marbles(({ clock, expectObservable }) => {
      const source = throwError(() => lost()).pipe(reconnect({ clock, delayMs: () => 6 }));
      expectObservable(source, '--------!').toBe('(cw)--(dv)', {
        c: connecting(1),
        w: waiting(2, 6),
        d: connecting(2),
        v: waiting(3, 6),
      });
    });
  });

  it('unsubscribes from the source, and sets no further timer', () => {
    marbles(({ cold, clock, timers, flush, expectObservable, expectSubscriptions }) => {
      const source = cold('-#', undefined, lost());
      expectObservable(source.pipe(reconnect({ clock, delayMs })), '^-!');
      expectSubscriptions(source.subscriptions).toBe('^!');
      flush();
      expect(timers()).toBe(0);
    });
  });

  it('counts separately for every subscription to the same operator', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const again = reconnect<string>({ clock, delayMs });
      const source: Observable<string> = cold('-#', undefined, lost());
      const expected = { c: connecting(1), w: waiting(2, 2), d: connecting(2), v: waiting(3, 3) };
      const result = source.pipe(again);
      expectObservable(result, '^----!').toBe('     cw-dv', expected);
      expectObservable(source.pipe(again), '-^----!').toBe('-cw-dv', expected);
      expectObservable(result, '--^----!').toBe('    --cw-dv', expected);
    });
  });

  it('errors when a function passed to it throws', () => {
    marbles(({ clock, expectObservable }) => {
      const failing = () => {
        throw new Error('no delay');
      };
      const source = throwError(() => new LinkError({ kind: 'timeout', ms: 1 }));
      expectObservable(source.pipe(reconnect({ clock, delayMs: failing }))).toBe(
        '(c#)',
        { c: connecting(1) },
        new Error('no delay'),
      );
      expectObservable(of(1).pipe(reconnect({ clock: { ...clock, monotonic: failing } })), '^!').toBe('(cw)', {
        c: connecting(1),
        w: expect.objectContaining({
          kind: 'waiting',
          cause: { kind: 'failed', error: new Error('no delay') },
        }) as unknown,
      });
    });
  });

  it('waits at most 250 ms while an urgent message waits for the link', () => {
    marbles(({ cold, hot, clock, expectSubscriptions, expectObservable }) => {
      const source = cold('-#', undefined, lost());
      const urgent$ = hot('u 999ms -- 999ms v', { u: false, v: true });
      const slow = reconnect({ clock, delayMs: () => 5000, urgent$ });
      expectObservable(source.pipe(slow, ignoreElements()), '^ 2500ms !').toBe('-');
      expectSubscriptions(source.subscriptions).toBe(['^!', '- 2250ms ^!']);
    });
  });

  it('waits as long as the server asks, even while an urgent message waits', () => {
    marbles(({ cold, hot, clock, expectSubscriptions, expectObservable }) => {
      const busy = new LinkError({ kind: 'refused', status: 429, url: 'ws://show/', retryAfterMs: 5000 });
      const source = cold('-#', undefined, busy);
      const urgent$ = hot('u', { u: true });
      const patient = reconnect({ clock, delayMs: backoff({ jitter: false }), urgent$ });
      expectObservable(source.pipe(patient, ignoreElements()), '^ 6000ms !').toBe('-');
      expectSubscriptions(source.subscriptions).toBe(['^!', '- 5000ms ^!']);
    });
  });
});
