import {
  concat,
  finalize,
  forkJoin,
  ignoreElements,
  map,
  merge,
  mergeMap,
  type Observable,
  switchMap,
  tap,
  timer,
} from 'rxjs';
import { announceClaim } from '../driver/announce-claim.ts';
import type { EdgesOptions, GpioEdge } from '../driver/edges-driver.ts';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';
import { bcmNumber, lineBits } from '../pigpio/shared/bcm-number.ts';
import { tickClock } from '../pigpio/shared/tick-clock.ts';
import { makeInputs, runCommand } from './daemon-commands.ts';
import type { PigpiodAddress, DaemonLink } from './daemon-link.ts';
import type { Report } from './read-report.ts';
import { withDaemon$ } from './with-daemon.ts';

export interface DaemonEdgesOptions extends Required<Omit<EdgesOptions, 'lines' | 'onClaimed'>> {
  readonly onClaimed: EdgesOptions['onClaimed'] | undefined;
  readonly clock: MonotonicClock;
}

/**
 * How often the daemon's clock is compared with ours, in ms: over the network, they belong to two machines. The
 * comparison also shows that the daemon is still there.
 */
const compareMs = 2000;

/**
 * The edges of a daemon's lines. Reports and commands each have a connection, because the bytes of a report cannot be
 * told from those of an answer.
 */
export function daemonEdges$(
  address: PigpiodAddress,
  pins: readonly string[],
  { pull, activeLow, onClaimed, onLost, clock }: DaemonEdgesOptions,
): Observable<GpioEdge> {
  const lines = pins.map((pin) => ({ pin, number: bcmNumber(pin) }));
  const ticks = tickClock(clock);

  const compareClocks$ = (control: DaemonLink) => {
    const asked = clock.monotonic();
    return control.request('TICK').pipe(tap((tick) => ticks.compare(tick, asked, clock.monotonic())));
  };
  const prepare$ = (control: DaemonLink, reporter: DaemonLink) =>
    forkJoin({
      handle: runCommand(reporter, 'NOIB'),
      lines: makeInputs(control, pins, pull),
      clocks: compareClocks$(control),
      levels: control.request('BR1'),
    });

  const changes = (before: number) => {
    let levels = before;
    let expected = 0;
    return (report: Report): readonly GpioEdge[] => {
      const count = (report.sequence - expected) & 0xffff;
      expected = report.sequence + 1;
      if (count > 0) onLost({ count, pins });
      if (!report.isChange) return [];
      const changed = levels ^ report.levels;
      levels = report.levels;
      return lines
        .filter(({ number }) => (changed >>> number) & 1)
        .map(({ pin, number }) => {
          const high = ((levels >>> number) & 1) === 1;
          return { pin, level: high === activeLow ? 0 : 1, at: ticks.at(report.tick) };
        });
    };
  };

  return withDaemon$(address, (control) =>
    withDaemon$(address, (reporter) =>
      prepare$(control, reporter).pipe(
        switchMap(({ handle, levels }) =>
          merge(
            reporter.report$.pipe(
              map(changes(levels)),
              mergeMap((edges) => edges),
            ),
            concat(runCommand(control, 'NB', handle, lineBits(pins)).pipe(ignoreElements()), announceClaim(onClaimed)),
            timer(compareMs, compareMs).pipe(
              mergeMap(() => compareClocks$(control)),
              ignoreElements(),
            ),
          ).pipe(finalize(() => void control.request('NC', handle))),
        ),
      ),
    ),
  );
}
