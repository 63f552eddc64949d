import { systemClock } from '@hardware-ws/client';
import { GpioError } from '@hardware-ws/gpio';
import { type BuzzerState, initialBuzzerState } from '@hardware-ws/quizzer';
import { type Command, Option } from 'commander';
import type { Logger } from 'pino';
import { BehaviorSubject, identity, ignoreElements, map, merge, tap } from 'rxjs';
import { boxLines } from '../box/box-lines.ts';
import { boxOptions, type BoxOptions } from '../box/box-options.ts';
import { setsLines } from '../box/box-wiring.ts';
import { buzzerBox$, type BuzzerBoxEvent } from '../box/buzzer-box.ts';
import { heardState } from '../box/heard-state.ts';
import { fairTiming } from '../box/fair-timing.ts';
import { readBox } from '../box/read-box.ts';
import { simulatedGpio } from '../box/simulated-gpio.ts';
import { gameCommand, type GameOptions } from '../game/game-command.ts';
import { joinGame } from '../game/join-game.ts';
import { chooseGpio } from '../gpio/choose-gpio.ts';
import { realGpio, whyNotGpio } from '../gpio/gpio-drivers.ts';
import { reclaimingGpio } from '../gpio/reclaiming-gpio.ts';
import { delayUntilOpen } from '../operators/delay-until-open.ts';
import { paceLines } from '../operators/pace-lines.ts';
import { runAlongside } from '../operators/run-alongside.ts';
import { parseLockMs } from '../options/parse-number.ts';
import { parseLogLevel } from '../options/log-options.ts';
import { parseClientId as clientIdOption } from '../options/parse-client-id.ts';
import { printLive } from '../output/live-output.ts';
import { outcomeJson } from '../output/written-text.ts';
import { stdinLines$ } from '../process/stdin-lines.ts';
import { type BoxPress, boxReport, isPress } from '../status/box-report.ts';

interface BuzzersOptions extends GameOptions, BoxOptions {
  readonly clientId: string;
  readonly fair?: true;
  readonly falseStartMs?: number;
}

/** Adds `hardware-ws buzzers`. */
export function buzzers(program: Command): void {
  const command = gameCommand(program, 'buzzers')
    .description('Sends the presses of buzzers to the backend and controls their lamps.')
    .option('--client-id <id>', 'the id of this buzzer client', clientIdOption, 'main')
    .option('--fair', 'let hardware-ws referee decide which of several boxes was first')
    .addOption(
      new Option(
        '--false-start-ms <ms>',
        'lock a buzzer for this long if it is pressed while the buzzers are disabled (default: 0)',
      ).argParser(parseLockMs),
    )
    .addHelpText(
      'after',
      `
Lamps: the winner's lamp is on. All lamps blink while the buzzers are disabled,
are off while they are enabled, and flash every two seconds while the link is
down. With several boxes, the lamps of the losing boxes stay off. With --fair,
the winner's lamp is on once the whole game has heard who was first.

Examples:
  hardware-ws buzzers 1 --server quiz.local --pins 17=1,22=2 --lamps 5=1,6=2
  hardware-ws buzzers 1 --server quiz.local:8000 --multiplexer
  hardware-ws buzzers 1 --fair --client-id left --pins 17=1 --false-start-ms 500`,
    )
    .action(run);
  for (const option of boxOptions()) command.addOption(option);
}

async function run(gameId: number, options: BuzzersOptions): Promise<void> {
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
  await joinGame({ ...options, ...who, gameId, fair }, (game, log, report) => {
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
