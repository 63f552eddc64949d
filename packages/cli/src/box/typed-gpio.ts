import type { Logger } from 'pino';
import { share, type Observable } from 'rxjs';
import type { OpenedGame } from '../game/open-game.ts';
import { claimedGpio, type GpioPart } from '../gpio/claimed-gpio.ts';
import type { GpioDriver } from '../gpio/gpio-drivers.ts';
import { delayUntilOpen } from '../operators/delay-until-open.ts';
import { paceLines } from '../operators/pace-lines.ts';
import { stdinLines$ } from '../process/stdin-lines.ts';
import type { BoxWiring } from './box-wiring.ts';
import type { Claims } from '../vitals/claims.ts';
import { simulatedGpio } from './simulated-gpio.ts';

/** Simulated pins that a person presses by typing `press 1`. */
export interface TypedGpio {
  /** The typed lines. They end with standard input. */
  readonly line$: Observable<string>;
  /** The driver of the pins, for one game. */
  readonly driverFor: (game: OpenedGame['connection'], parts: Claims<GpioPart>) => GpioDriver;
}

/** Reads presses from standard input as long as `line$` is subscribed to. */
export function typedGpio({ buttons }: BoxWiring, log: Logger): TypedGpio {
  const example = `Type "press ${Object.values(buttons)[0] ?? 0}".`;
  log.info(`Reading presses from standard input. ${example}`);
  const onUnknown = (line: string) => log.warn(`Unknown command "${line}". ${example}`);
  // Standard input cannot be read again once it has ended.
  const line$ = stdinLines$((reason) => log.warn(reason)).pipe(share({ resetOnComplete: false }));
  return {
    line$,
    driverFor(game, parts) {
      const commands$ = line$.pipe(delayUntilOpen(game), paceLines());
      return claimedGpio(simulatedGpio({ commands$, wiring: buttons, onUnknown }), parts);
    },
  };
}
