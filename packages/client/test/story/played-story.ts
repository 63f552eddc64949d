import { EMPTY, catchError, finalize, map, timer } from 'rxjs';
import { connect$ } from '../../src/connect.ts';
import type { Outcome } from '../../src/outbound/outcome.ts';
import { request } from '../../src/request/request.ts';
import { RequestError } from '../../src/request/request-error.ts';
import { subscription } from '../../src/request/subscription.ts';
import { marbles } from '../../src/testing/marbles/marbles.ts';
import { farHouse, type Far, type Wrote } from './far-house.ts';
import { house } from './house.ts';

/** Something that the client does, `at` a time in ms. A request waits, and a subscription lasts, `forMs`. */
export interface Act {
  readonly at: number;
  readonly kind: 'press' | 'knock' | 'say' | 'request' | 'listen';
  readonly forMs: number;
}

/** What happened: by the number of its act, the outcomes of each message and the results of each request. */
export interface Story {
  readonly wrote: readonly Wrote[];
  readonly acceptedAt: ReadonlyMap<number, number>;
  readonly outcomes: ReadonlyMap<number, readonly Outcome[]>;
  readonly results: ReadonlyMap<number, readonly string[]>;
  readonly opens: readonly number[];
  readonly events: readonly { readonly id: number; readonly of: number }[];
  readonly completed: number;
  /** The sockets and the timers that are left at the end. */
  readonly left: readonly [sockets: number, timers: number];
}

const endAt = 300;

/** Everything that happened to a connection to a house whose sockets are treated so. */
export function playedStory(fars: readonly Far[], acts: readonly Act[]): Story {
  const outcomes = new Map<number, Outcome[]>();
  const results = new Map<number, string[]>();
  const opens: number[] = [];
  const events: { id: number; of: number }[] = [];
  let completed = 0;
  let left: Story['left'] = [0, 0];
  let seen = {} as Pick<ReturnType<typeof farHouse>, 'wrote' | 'acceptedAt'>;
  marbles(({ clock, flush, timers }) => {
    const server = farHouse(fars, clock);
    seen = server;
    const backoff = { initialMs: 3, maxMs: 8, jitter: false };
    const connection = connect$(house, { dial: server.dial, clock, backoff, dialTimeoutMs: 20, warn: () => undefined });
    connection.status$.subscribe(({ kind }) => kind === 'open' && opens.push(clock.monotonic()));
    const all = connection.keepOpen$.pipe(finalize(() => (completed += 1))).subscribe();
    acts.forEach(({ at, kind, forMs }, id) => {
      const start = () => {
        if (kind === 'request') {
          const settled: string[] = [];
          results.set(id, settled);
          const asked$ = request(connection, { type: 'call', id }, { answer: 'result', timeoutMs: forMs });
          const error = (error: unknown) => settled.push(error instanceof RequestError ? error.kind : String(error));
          return asked$.subscribe({ next: () => settled.push('answer'), error });
        }
        if (kind === 'listen') {
          const listened$ = subscription(connection, { type: 'listen', id }, { events: 'event' }).pipe(
            map(({ of }) => ({ id, of })),
            catchError(() => EMPTY),
          );
          const listening = listened$.subscribe((event) => events.push(event));
          return timer(forMs).subscribe(() => listening.unsubscribe());
        }
        const settled: Outcome[] = [];
        outcomes.set(id, settled);
        return connection.deliver({ type: kind, id }).subscribe((outcome) => settled.push(outcome));
      };
      timer(at).subscribe(() => void start());
    });
    timer(endAt).subscribe(() => all.unsubscribe());
    flush();
    left = [server.alive(), timers()];
  });
  return { ...seen, outcomes, results, opens, events, completed, left };
}
