import type { GameOptions } from '../game/game-command.ts';
import { joinGame } from '../game/join-game.ts';
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
  const who = { name: `buzzer:${clientId}`, clientType: 'buzzer', clientId };
  await joinGame({ ...options, ...who, gameId, fair }, (game, log, report, { hardware$, activity$ }) => {
    hardware$.next({ kind: 'ready' });
    for (const line of warnings) log.warn(line);
    log.info(`GPIO: ${name} (${reason})`);
    const gpio = driver(log) ?? typedGpio(game, wiring, log);
    return playBox$({ game, box, gpio, fair, log, report, activity$, clientId, timing, falseStartMs });
  });
}
