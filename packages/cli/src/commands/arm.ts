import type { Command } from 'commander';
import type { ServerOptions } from '../backend/server-options.ts';
import { askCommand } from '../game/game-command.ts';
import { sendOnce } from '../game/send-once.ts';
import { print } from '../output/print.ts';

/** Adds `hardware-ws arm` and `hardware-ws disarm`. */
export function arm(program: Command): void {
  for (const [name, enabled, description] of [
    ['arm', true, 'Enables the buzzers of a game for a new round, as its host would.'],
    ['disarm', false, 'Disables the buzzers of a game, as its host would.'],
  ] as const) {
    askCommand(program, name)
      .description(description)
      .addHelpText('after', `\nExample:\n  hardware-ws ${name} 1 --server quiz.local:8000`)
      .action(async (gameId: number, options: ServerOptions) => {
        print(await sendOnce(gameId, { type: 'toggle_buzzers', enabled }, options));
      });
  }
}
