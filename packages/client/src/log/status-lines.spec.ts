import { EMPTY, NEVER, concat, map, of, throwError, type Observable } from 'rxjs';
import type { LinkEnd } from '../link/end/link-end.ts';
import { reconnect } from '../link/reconnect.ts';
import { LinkError } from '../link/end/link-error.ts';
import type { Status } from '../status.ts';
import { statusLines } from './status-lines.ts';
import { marbles } from '../testing/marbles/marbles.ts';

const refused: LinkEnd = { kind: 'refused', status: 503, url: 'ws://show/', hint: 'busy' };

function waiting(attempt: number, cause: LinkEnd = refused): Status {
  return {
    kind: 'waiting',
    attempt,
    delayMs: 74,
    cause,
  };
}

const statuses: Readonly<Record<string, Status>> = {
  i: { kind: 'idle' },
  c: { kind: 'connecting', attempt: 1 },
  d: { kind: 'connecting', attempt: 2 },
  o: { kind: 'open', url: 'ws://show/?token=x' },
  w: waiting(2),
  x: waiting(3),
  v: waiting(4, { kind: 'dead', ms: 2000 }),
  e: { kind: 'closed' },
};
/** The first letter of a line's text. */
const initials = map(([level, text]: readonly [string, string]) => {
  const [, letter = '?'] = /^(?:Link |Conn)?(\w)/.exec(text) ?? [];
  return level === 'debug' ? letter.toLowerCase() : letter.toUpperCase();
});

describe('statusLines', () => {
  it('logs each change, and the length of the outage', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const status$ = hot('ic-w-d-o-e', statuses);
      expectObservable(status$.pipe(statusLines(clock))).toBe('ic-w-d-o-e', {
        i: ['debug', 'Connection idle'],
        c: ['debug', 'Connecting, attempt 1'],
        w: ['warn', 'Link down: 503 from ws://show/: busy; attempt 2 in 74 ms'],
        d: ['debug', 'Connecting, attempt 2'],
        o: ['info', 'Connected to ws://show/?token=… after 4 ms'],
        e: ['debug', 'Connection closed'],
      });
    });
  });

  it('logs the dialled URL without its secrets while connecting and waiting', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const url = 'ws://me:x@show/?token=x';
      const status$ = hot<Status>('cw-v', {
        c: { kind: 'connecting', attempt: 1, url },
        w: { ...waiting(2, { kind: 'dead', ms: 2000 }), url } as Status,
        v: { ...waiting(3, { ...refused, url: 'ws://…@show/?token=…' }), url } as Status,
      });
      expectObservable(status$.pipe(statusLines(clock))).toBe('cw-v', {
        c: ['debug', 'Connecting, attempt 1 (ws://…@show/?token=…)'],
        w: ['warn', 'Link down: no answer to a ping within 2000 ms (ws://…@show/?token=…); attempt 2 in 74 ms'],
        v: ['warn', 'Link down: 503 from ws://…@show/?token=…: busy; attempt 3 in 74 ms'],
      });
    });
  });

  it('logs a cause once, and another cause at once', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const status$ = hot('      c-w-d-x-d-x-d-v-d-x-o', statuses);
      expectObservable(status$.pipe(statusLines(clock), initials)).toBe('e-D-e---------D-e---E');
    });
  });

  it('logs a cause again after 1 min, 10 min and every hour, with the time and the number of attempts', () => {
    marbles(
      ({ hot, clock, expectObservable }) => {
        const line$ = hot('w 59998ms x x 599999ms x 3599999ms x 3599998ms x x', statuses).pipe(statusLines(clock));
        const still = (after: string) => [
          'warn',
          `Link still down after ${after} and 2 attempts: 503 from ws://show/: busy`,
        ];
        expectObservable(line$).toBe('a 59999ms b 599999ms c 3599999ms d 3599999ms e', {
          a: ['warn', 'Link down: 503 from ws://show/: busy; attempt 2 in 74 ms'],
          b: still('1 min 0 s'),
          c: still('11 min 0 s'),
          d: still('1 h 11 min'),
          e: still('2 h 11 min'),
        });
      },
      { maxFrames: 8e6 },
    );
  });

  it('logs a day without a backend in about thirty lines', () => {
    marbles(
      ({ clock, flush, expectObservable }) => {
        const lines: unknown[] = [];
        const status$: Observable<Status> = throwError(() => new LinkError(refused)).pipe(reconnect<Status>({ clock }));
        expectObservable(
          status$.pipe(
            statusLines(clock),
            map(([level]) => level === 'warn' && lines.push(level)),
          ),
          '^ 1440m !',
        );
        flush();
        expect(lines.length).toBeGreaterThan(20);
        expect(lines.length).toBeLessThan(30);
      },
      { maxFrames: 9e7 },
    );
  });

  it('logs each of five quick losses and recoveries, and later ones rarely', () => {
    marbles(
      ({ hot, clock, expectObservable }) => {
        const line$ = hot('1s o 4s w o 4s w o 4s w o 4s w o 4s w o 4s w o 4s w o 55s w', statuses).pipe(
          statusLines(clock),
        );
        const logged$ = line$.pipe(
          map(([, text]) => text.replace(/^(Connected|Link down|Link lost 8 times in 1 min).*/, '$1')),
        );
        const [o, w] = ['Connected', 'Link down'];
        expectObservable(logged$).toBe('1s o 4s w o 4s w o 4s w o 4s w o 4s w o 4s -- 4s -- 55s l', {
          o,
          w,
          l: 'Link lost 8 times in 1 min',
        });
      },
      { maxFrames: 1e6 },
    );
  });

  it('logs a loss at once after a minute of being open, and a late recovery once it lasts', () => {
    marbles(
      ({ hot, clock, expectObservable }) => {
        const quick = 'o w o w o w o w o w o w ';
        const status$ = hot(`${quick} o 60s w o`, statuses);
        expectObservable(status$.pipe(statusLines(clock), initials)).toBe('E D E D E D E D E D E - - 59999ms E D E');
      },
      { maxFrames: 1e6 },
    );
  });

  it('completes, never emits, errors and unsubscribes like its source', () => {
    marbles(({ hot, clock, timers, flush, expectObservable, expectSubscriptions }) => {
      expectObservable(EMPTY.pipe(statusLines(clock))).toBe('|');
      expectObservable(NEVER.pipe(statusLines(clock))).toBe('-');
      expectObservable(throwError(() => new Error('oops')).pipe(statusLines(clock))).toBe(
        '#',
        undefined,
        new Error('oops'),
      );
      const status$ = hot('o-w-', statuses);
      expectObservable(status$.pipe(statusLines(clock), initials), '^-!').toBe('E-');
      expectSubscriptions(status$.subscriptions).toBe('^-!');
      flush();
      expect(timers()).toBe(0);
    });
  });

  it('counts separately for each use of the same operator', () => {
    marbles(({ clock, expectObservable }) => {
      const lines = statusLines(clock);
      const status$ = concat(of(waiting(2), waiting(3)), NEVER);
      expectObservable(status$.pipe(lines, initials)).toBe('D');
      expectObservable(status$.pipe(lines, initials)).toBe('D');
    });
  });
});
