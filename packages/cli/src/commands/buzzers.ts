import { type Command, Option } from 'commander';
import { boxOptions } from '../box/box-options.ts';
import { runBox } from '../box/run-box.ts';
import { gameCommand } from '../game/game-command.ts';
import { parseClientId as clientIdOption } from '../options/parse-client-id.ts';
import { parseLockMs } from '../options/parse-number.ts';

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
    .option('--spare', 'wait, and replace the box that has the same --client-id when it is silent for 2 s')
    .addHelpText(
      'after',
      `
Lamps: the winner's lamp is on. All lamps blink while the buzzers are disabled,
are off while they are enabled, flash every two seconds while the link is down,
and flash twice every second while another box has the same --client-id. With
several boxes, the lamps of the losing boxes stay off. With --fair, the winner's
lamp is on once the whole game has heard who was first.

With --spare, the command claims no pins and sends nothing until the box with
the same --client-id has been silent for 2 s. Then it replaces that box. When
the old box is back, it becomes the spare.

Examples:
  hardware-ws buzzers 1 --server quiz.local --pins 17=1,22=2 --lamps 5=1,6=2
  hardware-ws buzzers 1 --server quiz.local:8000 --multiplexer
  hardware-ws buzzers 1 --server quiz.local --pins 17=1,22=2 --spare
  hardware-ws buzzers 1 --fair --client-id left --pins 17=1 --false-start-ms 500`,
    )
    .action(runBox);
  for (const option of boxOptions()) command.addOption(option);
}
