import { systemClock } from '@hardware-ws/client';
import type { FairStep } from '@hardware-ws/fairness';
import { GpioError } from '@hardware-ws/gpio';
import { type BuzzerState, initialBuzzerState } from '@hardware-ws/quizzer';
import type { Logger } from 'pino';
import { BehaviorSubject, identity, ignoreElements, map, merge, tap } from 'rxjs';
import type { GameOptions } from '../game/game-command.ts';
import { joinGame } from '../game/join-game.ts';
import { chooseGpio } from '../gpio/choose-gpio.ts';
import { realGpio, whyNotGpio } from '../gpio/gpio-drivers.ts';
import { reclaimingGpio } from '../gpio/reclaiming-gpio.ts';
import { delayUntilOpen } from '../operators/delay-until-open.ts';
import { paceLines } from '../operators/pace-lines.ts';
import { runAlongside } from '../operators/run-alongside.ts';
import { parseLogLevel } from '../options/log-options.ts';
import { printLive } from '../output/live-output.ts';
import { outcomeJson } from '../output/written-text.ts';
import { stdinLines$ } from '../process/stdin-lines.ts';
import { type BoxPress, boxReport, isPress } from '../status/box-report.ts';
import { boxLines } from './box-lines.ts';
import type { BoxOptions } from './box-options.ts';
import { setsLines } from './box-wiring.ts';
import { buzzerBox$, type BuzzerBoxEvent } from './buzzer-box.ts';
import { fairTiming } from './fair-timing.ts';
import { heardState } from './heard-state.ts';
import { readBox } from './read-box.ts';
import { simulatedGpio } from './simulated-gpio.ts';

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
  const { wiring, contacts } = box;
  const gpio = await chooseGpio({ asked: options.gpio, sets: setsLines(wiring) });
  const timing = fair ? fairTiming(box, gpio.name) : undefined;
  // A daemon that worked at the start may go away and come back. One that does not answer at the start is an error.
  const obstacle = options.gpio === 'pigpiod' ? await whyNotGpio.pigpiod() : undefined;
  if (obstacle !== undefined) throw new GpioError('absent', obstacle);
  const real = (log: Logger) => {
    const driver = realGpio(gpio.name);
    return driver && gpio.name === 'pigpiod' ? reclaimingGpio(driver, { whyNot: whyNotGpio.pigpiod, log }) : driver;
  };
  const who = { name: `buzzer:${clientId}`, clientType: 'buzzer', clientId };
  await joinGame({ ...options, ...who, gameId, fair }, (game, log, report, { hardware$, activity$ }) => {
    hardware$.next({ kind: 'ready' });
    for (const line of warnings) log.warn(line);
    log.info(`GPIO: ${gpio.name} (${gpio.reason})`);
    const example = `Type "press ${Object.values(wiring.buttons)[0] ?? 0}".`;
    const simulated = () => {
      log.info(`Reading presses from standard input. ${example}`);
      const onUnknown = (line: string) => log.warn(`Unknown command "${line}". ${example}`);
      const commands$ = stdinLines$((reason) => log.warn(reason)).pipe(delayUntilOpen(game), paceLines());
      return simulatedGpio({ commands$, wiring: wiring.buttons, onUnknown });
    };
    const state$ = new BehaviorSubject(initialBuzzerState);
    const shown = fair ? heardState : identity<BuzzerState>;
    const { buttonEdges$, lamps$ } = boxLines(wiring, real(log) ?? simulated(), state$.pipe(map(shown)));
    let press: BoxPress | undefined;
    report.add(() => boxReport({ state: shown(state$.value), press, fair }));
    const show = (event: BuzzerBoxEvent) => {
      if (event.kind === 'step') state$.next(event.step.state);
      if (event.kind === 'step') press = event.step.send.find(isPress) ?? press;
      if (event.kind === 'step' && event.step.note !== undefined) log.info(event.step.note);
      if (event.kind === 'outcome') activity$.next(event);
      else if (ignoresPress(event.step)) activity$.next({ kind: 'ignored_press' });
      const text = event.kind === 'outcome' ? outcomeJson(event.outcome, systemClock.wall()) : undefined;
      if (text !== undefined) printLive(text);
    };
    const level$ = game.on('buzzer_set_log_level').pipe(
      tap(({ level = 'INFO' }) => {
        log.level = parseLogLevel(level);
        log.info(`Log level is now ${level}`);
      }),
    );
    return buzzerBox$({
      game,
      buttonEdges$,
      wiring: wiring.buttons,
      clientId,
      contacts,
      fair,
      timing,
      falseStartMs,
    }).pipe(tap(show), runAlongside(merge(level$, lamps$).pipe(ignoreElements())));
  });
}

/** Whether a step of a box ignored a press, for example because another one was first. */
function ignoresPress({ state, input }: FairStep): boolean {
  return input?.kind === 'press' && state.pendingPress !== input.press;
}
