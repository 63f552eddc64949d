import { systemClock } from '@hardware-ws/client';
import { simulatedEdges$ } from '@hardware-ws/gpio/simulated';
import { Option, type Command } from 'commander';
import { ignoreElements, tap } from 'rxjs';
import { alongside } from '../alongside.ts';
import { buzzerBox$, type BuzzerBoxEvent } from '../buzzer-box.ts';
import { onceOpen } from '../once-open.ts';
import { logLevel } from '../options/log-level.ts';
import { parsePins } from '../options/parse-pins.ts';
import { print } from '../output/print.ts';
import { writtenText } from '../output/written-text.ts';
import { paced } from '../paced.ts';
import { simulatedWiring } from '../simulated-wiring.ts';
import { stdinLines$ } from '../stdin-lines.ts';
import { gameCommand, type GameOptions } from './game-command.ts';
import { inGame } from './in-game.ts';

interface BuzzersOptions extends GameOptions {
  readonly clientId: string;
  readonly pins: Readonly<Record<string, number>>;
}

/** Adds `hardware-ws buzzers`. */
export function buzzers(program: Command): void {
  gameCommand(program, 'buzzers')
    .description('Sends presses of buzzers to the backend, as its rules say.')
    .option('--client-id <id>', 'which buzzer client this is', 'main')
    .addOption(
      new Option('--gpio <driver>', 'where the buzzers are; simulated: lines of standard input as "press 2"')
        .choices(['simulated'])
        .default('simulated'),
    )
    .addOption(
      new Option('--pins <pin=id,…>', 'which buzzer each pin is, as 17=1,22=2')
        .argParser(parsePins)
        .default(simulatedWiring, 'buzzers 0 to 9'),
    )
    .addHelpText('after', '\nExample:\n  hardware-ws buzzers 1 --server quiz.local:8000 --pins 17=1,22=2')
    .action(run);
}

async function run(gameId: number, options: BuzzersOptions): Promise<void> {
  const { clientId, pins: wiring } = options;
  const who = { name: `buzzer:${clientId}`, clientType: 'buzzer', clientId };
  await inGame({ ...options, ...who, gameId }, (game, log) => {
    const unknown = (line: string) => log.warn(`Not understood: "${line}". ${example}`);
    const example = `Try "press ${Object.values(wiring)[0] ?? 0}".`;
    const lines$ = stdinLines$.pipe(onceOpen(game), paced());
    const edges$ = simulatedEdges$({ lines$, wiring, now: () => systemClock.monotonic(), unknown });
    const show = (event: BuzzerBoxEvent) => {
      if (event.kind === 'step' && event.step.note !== undefined) log.info(event.step.note);
      const text = event.kind === 'outcome' ? writtenText(event.outcome) : undefined;
      if (text !== undefined) print(text);
    };
    const level$ = game.on('buzzer_set_log_level').pipe(
      tap(({ level = 'INFO' }) => {
        log.level = logLevel(level);
        log.info(`Log level is now ${level}`);
      }),
    );
    log.info(`Reading presses from standard input. ${example}`);
    return buzzerBox$({ game, edges$, wiring, clientId }).pipe(tap(show), alongside(level$.pipe(ignoreElements())));
  });
}
