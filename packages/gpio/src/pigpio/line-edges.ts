import { defer, filter, fromEventPattern, map, type Observable } from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';
import { callPigpio } from './call-pigpio.ts';
import { inputLine } from './input-line.ts';
import type { PigpioModule } from './pigpio-module.ts';
import type { tickClock } from './shared/tick-clock.ts';

export interface LineEdgesOptions {
  readonly pull: 'up' | 'down' | 'none';
  readonly activeLow: boolean;
  readonly clock: MonotonicClock;
  readonly ticks: ReturnType<typeof tickClock>;
}

/** The edges of one line, from its alerts. Alerts carry the time of the change, which interrupts do not. */
export function lineEdges$(
  module: PigpioModule,
  pin: string,
  { pull, activeLow, clock, ticks }: LineEdgesOptions,
): Observable<GpioEdge> {
  const { getTick } = module;
  return defer(() =>
    callPigpio([pin], () => {
      const line = inputLine(module, pin, pull);
      let before = line.digitalRead();
      return fromEventPattern<readonly [number, number]>(
        (listener) => {
          line.on('alert', listener);
          line.enableAlert();
        },
        () => line.disableAlert(),
      ).pipe(
        // A watchdog reports level 2. The resistor may have moved an open line after it was read.
        filter(([level]) => level <= 1 && level !== before),
        map(([level, tick]) => {
          before = level;
          const asked = clock.monotonic();
          ticks.compare(getTick(), asked, clock.monotonic());
          return { pin, level: (level === 1) === activeLow ? 0 : 1, at: ticks.at(tick) } as const;
        }),
      );
    }),
  );
}
