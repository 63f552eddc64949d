import { initialBuzzerState } from '@hardware-ws/quizzer';
import { BehaviorSubject } from 'rxjs';
import { stayConnected } from '../backend/stay-connected.ts';
import type { GameOptions } from '../game/game-command.ts';
import { openGame } from '../game/open-game.ts';
import { currentConnection } from '../spare/current-connection.ts';
import type { Role } from '../spare/role.ts';
import { ownProcess } from '../status/own-process.ts';
import { boxGpio } from './box-gpio.ts';
import type { BoxOptions } from './box-options.ts';
import { boxRoles$ } from './box-roles.ts';
import { fairTiming } from './fair-timing.ts';
import { readBox } from './read-box.ts';

/** The options of {@link runBox}. */
export interface RunBoxOptions extends GameOptions, BoxOptions {
  readonly clientId: string;
  readonly fair?: true;
  readonly falseStartMs?: number;
  readonly spare?: true;
}

/** Runs a buzzer box or its spare in a game until the process is asked to stop. */
export async function runBox(gameId: number, options: RunBoxOptions): Promise<void> {
  const { clientId, fair = false, falseStartMs = 0, spare = false } = options;
  const warnings: string[] = [];
  const box = await readBox(options, (line) => warnings.push(line));
  const { name, reason, driver } = await boxGpio(options.gpio, box.wiring);
  const timing = fair ? fairTiming(box, name) : undefined;
  const open = (role: Role) => openGame({ ...options, clientType: 'buzzer', gameId, fair, role });
  const first: Role = { kind: spare ? 'spare' : 'box', instance: ownProcess().instance, term: 0 };
  const opened$ = new BehaviorSubject(open(first));
  const { url, startText } = opened$.value;
  const backend = { connection: currentConnection(opened$), url, startText };
  await stayConnected(backend, { ...options, name: `buzzer:${clientId}` }, (log, { hardware$, activity$ }) => {
    for (const line of warnings) log.warn(line);
    log.info(`GPIO: ${name} (${reason})`);
    const state$ = new BehaviorSubject(initialBuzzerState);
    const play = { box, fair, log, activity$, clientId, timing, falseStartMs, state$ };
    return boxRoles$({ ...play, first, opened$, open, driver, hardware$ });
  });
}
