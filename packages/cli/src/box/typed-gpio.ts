import type { Logger } from 'pino';
import type { OpenedGame } from '../game/open-game.ts';
import type { GpioDriver } from '../gpio/gpio-drivers.ts';
import { delayUntilOpen } from '../operators/delay-until-open.ts';
import { paceLines } from '../operators/pace-lines.ts';
import { stdinLines$ } from '../process/stdin-lines.ts';
import type { BoxWiring } from './box-wiring.ts';
import { simulatedGpio } from './simulated-gpio.ts';

/** A driver of simulated pins that a person presses by typing `press 1`. */
export function typedGpio(game: OpenedGame['connection'], { buttons }: BoxWiring, log: Logger): GpioDriver {
  const example = `Type "press ${Object.values(buttons)[0] ?? 0}".`;
  log.info(`Reading presses from standard input. ${example}`);
  const onUnknown = (line: string) => log.warn(`Unknown command "${line}". ${example}`);
  const commands$ = stdinLines$((reason) => log.warn(reason)).pipe(delayUntilOpen(game), paceLines());
  return simulatedGpio({ commands$, wiring: buttons, onUnknown });
}
