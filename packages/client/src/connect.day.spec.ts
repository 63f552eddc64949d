import { NEVER, concat, defer, filter, merge, of, switchMap, throwError, timer } from 'rxjs';
import { show } from '../test/show.ts';
import { connect$ } from './connect.ts';
import { LinkError } from './link/end/link-error.ts';
import { fakeDial } from './testing/fake-dial/fake-dial.ts';
import { lost, opened } from './testing/fake-dial/fake-event.ts';
import { marbles } from './testing/marbles/marbles.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** What goes wrong, and when, in ms. */
const dailyClose = hour;
const silence = 6 * hour;
const outage = { from: 12 * hour, to: 13 * hour };
const suspend = 20 * hour;

describe('a day in virtual time', () => {
  it('misses no reconnection, dials within budget and leaves no timer', () => {
    marbles(
      ({ clock, flush, timers }) => {
        const now = clock.monotonic;
        // After the suspend, the wall clock has advanced by an hour, and the monotonic clock has not.
        const wall = () => clock.wall() + (now() >= suspend ? hour : 0);
        const refused = new LinkError({ kind: 'failed', error: new Error('connection refused') });
        const script$ = defer(() => {
          if (now() >= outage.from && now() < outage.to)
            return timer(1).pipe(switchMap(() => throwError(() => refused)));
          const ends = [
            [dailyClose, lost(1000)],
            [outage.from, lost(1006)],
          ] as const;
          const ends$ = ends
            .filter(([at]) => at > now())
            .map(([at, error]) => timer(at - now()).pipe(switchMap(() => throwError(() => error))));
          return merge(concat(of(opened), NEVER), ...ends$);
        });
        const fake = fakeDial(script$);
        // A socket that was open when the network went silent, or the machine was suspended, never gets an answer again.
        const died = (since: number, at: number) => since < at && now() >= at;
        const dial: typeof fake.dial = (request) =>
          defer(() => {
            const since = now();
            const dead = () => died(since, silence) || died(since, suspend);
            return fake.dial(request).pipe(filter(({ kind }) => kind !== 'pong' || !dead()));
          });

        let dials = 0;
        const opens: number[] = [];
        const faults: unknown[] = [];
        const game = connect$(show, { dial, clock: { monotonic: now, wall }, backoff: { random: () => 1 } });
        fake.action$.pipe(filter(({ kind }) => kind === 'dial')).subscribe(() => (dials += 1));
        game.status$.pipe(filter(({ kind }) => kind === 'open')).subscribe(() => opens.push(now()));
        game.fault$.subscribe((fault) => faults.push(fault));
        const holding = game.keepOpen$.subscribe();
        timer(day).subscribe(() => holding.unsubscribe());
        flush();

        const [first = NaN, afterClose = NaN, afterSilence = NaN, afterOutage = NaN, afterSuspend = NaN] = opens;
        expect([opens.length, first, faults, timers()]).toEqual([5, 0, [], 0]);
        expect(afterClose - dailyClose).toBe(100);
        expect(afterSilence - silence).toBeLessThanOrEqual(7000);
        expect(afterOutage - outage.to).toBeLessThanOrEqual(5000);
        // One ping more than after a silence, because the suspend does not count against the link.
        expect(afterSuspend - suspend).toBeLessThanOrEqual(9000);
        // An hour with a dial every 5 s, the earlier dials after growing delays, and one dial for each other problem.
        expect(dials).toBeGreaterThan(hour / 5001);
        expect(dials).toBeLessThan(hour / 5001 + 12);
      },
      { maxFrames: day + 10_000 },
    );
  });
});
