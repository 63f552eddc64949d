import { merge, take } from 'rxjs';
import { announceClaim } from '../driver/announce-claim.ts';
import { claimPins$ } from '../driver/claim-pins.ts';
import type { EdgesDriver } from '../driver/edges-driver.ts';
import type { LevelsDriver } from '../driver/levels-driver.ts';
import type { OutputsDriver } from '../driver/outputs-driver.ts';
import { pinNames } from '../driver/pin-name.ts';
import { writeWith } from '../driver/write-with.ts';
import { bankWriter$ } from './bank-writer.ts';
import { lineEdges$ } from './line-edges.ts';
import { lineLevels$ } from './line-levels.ts';
import type { PigpioEffects } from './pigpio-effects.ts';
import { bcmNumber } from './shared/bcm-number.ts';
import { tickClock } from './shared/tick-clock.ts';
import { startedPigpio$, withPigpio$ } from './started-pigpio.ts';

/** The drivers of one C library. They do not take lines from each other. */
export function pigpioDrivers(effects: PigpioEffects): {
  readonly edges$: EdgesDriver;
  readonly levels$: LevelsDriver;
  readonly setLines: OutputsDriver;
} {
  const { clock } = effects;
  const claimed = new Set<string>();
  const started$ = startedPigpio$(effects);
  return {
    edges$: ({ lines, pull = 'up', activeLow = pull === 'up', onClaimed }) => {
      const pins = pinNames(lines, 'lines');
      return claimPins$(claimed, pins, () => {
        pins.forEach(bcmNumber);
        const options = { pull, activeLow, clock, ticks: tickClock(clock) };
        return withPigpio$(started$, (module) =>
          merge(...pins.map((pin) => lineEdges$(module, pin, options)), announceClaim(onClaimed)),
        );
      });
    },
    levels$: ({ lines, pull = 'up', activeLow = pull === 'up' }) => {
      const pins = pinNames(lines, 'lines');
      return claimPins$(claimed, pins, () => {
        pins.forEach(bcmNumber);
        return withPigpio$(started$, (module) => lineLevels$(module, pins, { pull, activeLow })).pipe(take(1));
      });
    },
    setLines: ({ lines, activeLow = false, onClaimed }) => {
      const pins = pinNames(lines, 'lines');
      return writeWith(
        claimPins$(claimed, pins, () => {
          pins.forEach(bcmNumber);
          return withPigpio$(started$, (module) => bankWriter$(module, pins, activeLow));
        }),
        pins,
        onClaimed,
      );
    },
  };
}
