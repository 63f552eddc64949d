import { printable, type Clock } from '@hardware-ws/client';
import {
  combineLatest,
  concat,
  distinctUntilChanged,
  interval,
  map,
  merge,
  NEVER,
  of,
  scan,
  startWith,
  switchMap,
  throttle,
  timer,
  withLatestFrom,
  type Observable,
} from 'rxjs';
import type { Hardware } from '../vitals/vitals.ts';

/** The options of {@link notifications$}. */
export interface NotificationsOptions {
  readonly hardware$: Observable<Hardware>;
  /** The rest of what the command does, in a few words. */
  readonly text$: Observable<string>;
  /** When the command is asked to read its file again. */
  readonly reload$: Observable<unknown>;
  /** Within which time the watchdog must be fed, in ms. @default there is no watchdog */
  readonly watchdogMs?: number | undefined;
  readonly clock: Pick<Clock, 'monotonic'>;
}

/** The least time between two texts, in ms. */
const textMs = 1000;

/** How long a reload is said to last, in ms. The file is read at once. Ports that it changes open shortly after. */
const reloadMs = 200;

/**
 * What a service tells its manager. Each message is the whole state, so a message that is lost is repaired by the next one.
 *
 * ```
 * hardware$   -c-----r--------------   c = claiming, r = ready
 * text$       -w----------o---------   w = waiting, o = open
 * out         -a-----b----c----d----   a: STATUS=   b: READY=1, STATUS=   c: another STATUS   d: as c, and WATCHDOG=1
 * ```
 */
export function notifications$(options: NotificationsOptions): Observable<string> {
  const { hardware$, text$, reload$, watchdogMs, clock } = options;
  const shown$ = text$.pipe(
    distinctUntilChanged(),
    throttle(() => timer(textMs), { leading: true, trailing: true }),
  );
  const reload = () => ['RELOADING=1', `MONOTONIC_USEC=${Math.round(clock.monotonic() * 1000)}`].join('\n');
  const reloading$ = reload$.pipe(
    switchMap(() => concat(of(reload()), timer(reloadMs).pipe(map(() => 'READY=1')))),
    startWith('READY=1'),
  );
  const claiming = { isReady: false, hardware: { kind: 'starting' } as Hardware };
  const claims$ = hardware$.pipe(
    scan(({ isReady }, hardware) => ({ isReady: isReady || hardware.kind === 'ready', hardware }), claiming),
  );
  const state$ = combineLatest([claims$, shown$, reloading$]).pipe(
    map(([{ isReady, hardware }, text, ready]) => {
      const status = `STATUS=${printable([...hardwareText(hardware), text].join('; '))}`;
      return isReady ? `${ready}\n${status}` : status;
    }),
    distinctUntilChanged(),
  );
  const fed$ =
    watchdogMs === undefined
      ? NEVER
      : interval(watchdogMs / 2).pipe(withLatestFrom(state$, (_, state) => `${state}\nWATCHDOG=1`));
  return merge(state$, fed$);
}

function hardwareText(hardware: Hardware): readonly string[] {
  switch (hardware.kind) {
    case 'starting':
      return ['claiming the hardware'];
    case 'ready':
      return [];
    case 'lost':
      return [hardware.reason];
  }
}
