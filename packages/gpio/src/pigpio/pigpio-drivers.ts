import { merge } from 'rxjs';
import { bcmNumber } from '../bcm-number.ts';
import { claimPins$ } from '../claim-pins.ts';
import type { EdgesDriver } from '../edges-driver.ts';
import type { OutputsDriver } from '../outputs-driver.ts';
import { pinNames } from '../pin-names.ts';
import { tickClock } from '../tick-clock.ts';
import { writeWith } from '../write-with.ts';
import { bankWriter$ } from './bank-writer.ts';
import { lineEdges$ } from './line-edges.ts';
import type { PigpioEffects } from './pigpio-effects.ts';
import { startedPigpio$ } from './started-pigpio.ts';
import { withPigpio$ } from './with-pigpio.ts';

/** Both drivers of one C library, which keep their lines from each other. */
export function pigpioDrivers(effects: PigpioEffects): {
  readonly edges$: EdgesDriver;
  readonly setLines: OutputsDriver;
} {
  const { now } = effects;
  const held = new Set<string>();
  const started$ = startedPigpio$(effects);
  return {
    edges$: ({ lines, pull = 'up', activeLow = pull === 'up' }) => {
      const pins = pinNames(lines, 'lines');
      return claimPins$(held, pins, () => {
        pins.forEach(bcmNumber);
        const options = { pull, activeLow, now, clock: tickClock(now) };
        return withPigpio$(started$, (module) => merge(...pins.map((pin) => lineEdges$(module, pin, options))));
      });
    },
    setLines: ({ lines, activeLow = false }) => {
      const pins = pinNames(lines, 'lines');
      return writeWith(
        claimPins$(held, pins, () => {
          pins.forEach(bcmNumber);
          return withPigpio$(started$, (module) => bankWriter$(module, pins, activeLow));
        }),
        pins,
      );
    },
  };
}
