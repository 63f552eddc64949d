import { stayConnected } from '../backend/stay-connected.ts';
import type { GameOptions } from '../game/game-command.ts';
import { openGame } from '../game/open-game.ts';
import { boxGpio } from './box-gpio.ts';
import type { BoxOptions } from './box-options.ts';
import { fairTiming } from './fair-timing.ts';
import { playBox$ } from './play-box.ts';
import { readBox } from './read-box.ts';
import { typedGpio } from './typed-gpio.ts';

/** The options of {@link runBox}. */
export interface RunBoxOptions extends GameOptions, BoxOptions {
  readonly clientId: string;
  readonly fair?: true;
  readonly falseStartMs?: number;
}

/** Runs a buzzer box in a game until the process is asked to stop. */
export async function runBox(gameId: number, options: RunBoxOptions): Promise<void> {
  const { clientId, fair = false, falseStartMs = 0 } = options;
  const warnings: string[] = [];
  const box = readBox(options, (line) => warnings.push(line));
  const { wiring } = box;
  const { name, reason, driver } = await boxGpio(options.gpio, wiring);
  const timing = fair ? fairTiming(box, name) : undefined;
  const opened = openGame({ ...options, clientType: 'buzzer', gameId, fair });
  await stayConnected(opened, { ...options, name: `buzzer:${clientId}` }, (log, { hardware$, activity$ }) => {
    hardware$.next({ kind: 'ready' });
    for (const line of warnings) log.warn(line);
    log.info(`GPIO: ${name} (${reason})`);
    const gpio = driver(log) ?? typedGpio(opened.connection, wiring, log);
    return playBox$({ opened, box, gpio, fair, log, activity$, clientId, timing, falseStartMs });
  });
}
