import process from 'node:process';
import { Option, type Command } from 'commander';
import { NEVER, defer, takeUntil, tap, timer, type Observable } from 'rxjs';
import { ConfigError } from '../config-error.ts';
import { parseBoxes, parseGameId, parsePort, parseSeconds } from '../options/parse-number.ts';
import { printLive } from '../output/live-output.ts';
import { runUntilShutdown } from '../process/run-until-shutdown.ts';
import { keyControls, lineControls } from '../simulate/controls.ts';
import { fairKeyControls, fairLineControls } from '../simulate/fair/fair-controls.ts';
import { runFairSimulation$ } from '../simulate/fair/run-fair-simulation.ts';
import { netModels, netNames, type NetName } from '../simulate/net/net-models.ts';
import { runSimulation$ } from '../simulate/run-simulation.ts';

interface SimulateOptions {
  readonly port?: number;
  readonly game: number;
  readonly for?: number;
  readonly boxes?: number;
  readonly net?: NetName;
}

/** Adds `hardware-ws simulate`. */
export function simulate(program: Command): void {
  program
    .command('simulate')
    .description('Runs the embedded backend, simulated buzzers and an OSC bridge in one process.')
    .addOption(
      new Option(
        '--port <port>',
        'the port of the embedded backend; 0 picks a free port (default: 8000, or a free port if 8000 is in use)',
      ).argParser(parsePort),
    )
    .option('--game <game_id>', 'the number of the game', parseGameId, 1)
    .option('--for <seconds>', 'stop after this many seconds', parseSeconds)
    .option('--boxes <n>', 'show fair play: this many boxes with a clock each, and a referee', parseBoxes)
    .addOption(new Option('--net <name>', 'the network of the boxes (default: lan)').choices(netNames))
    .addHelpText(
      'after',
      `
Keys, in a terminal:
  ${keyControls.help}
Commands, one per line, if standard input is not a terminal:
  ${lineControls.help.replace('lines: ', '')}

Keys and commands with --boxes, which replaces the OSC bridge by a referee:
  ${fairKeyControls.help}
  ${fairLineControls.help.replace('lines: ', '')} (box 1, and box 2 after 5 ms)

Networks of the boxes:
${netNames.map((name) => `  ${name.padEnd(12)}${netModels[name].about}`).join('\n')}

Examples:
  printf 'arm\\npress 2\\n' | hardware-ws simulate
  printf 'arm\\nrace 1 3 5\\n' | hardware-ws simulate --boxes 3 --net wifi-busy`,
    )
    .action(async (options: SimulateOptions) => {
      const over$ = options.for === undefined ? NEVER : timer(options.for * 1000);
      const shown$ = defer(() => simulation$(options));
      await runUntilShutdown(shown$.pipe(tap(printLive), takeUntil(over$)));
    });
}

function simulation$({ boxes, net, ...options }: SimulateOptions): Observable<string> {
  const { isTTY } = process.stdin;
  if (boxes !== undefined) {
    return runFairSimulation$(isTTY ? fairKeyControls : fairLineControls, { ...options, boxes, net: net ?? 'lan' });
  }
  if (net === undefined) return runSimulation$(isTTY ? keyControls : lineControls, options);
  throw new ConfigError('--net needs boxes to connect: add --boxes, for example --boxes 3.');
}
