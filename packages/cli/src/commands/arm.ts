import type { Command } from 'commander';
import type { ServerOptions } from '../backend/server-options.ts';
import { askCommand } from '../game/game-command.ts';
import { sendOnce } from '../game/send-once.ts';
import { print } from '../output/print.ts';

/** Adds `hardware-ws arm`. */
export function arm(program: Command): void {
  toggle(program, {
    name: 'arm',
    enabled: true,
    does: 'Enables the buzzers of a game for a new round, as its host would.',
  });
}

/** Adds `hardware-ws disarm`. */
export function disarm(program: Command): void {
  toggle(program, { name: 'disarm', enabled: false, does: 'Disables the buzzers of a game, as its host would.' });
}

function toggle(
  program: Command,
  { name, enabled, does }: { readonly name: string; readonly enabled: boolean; readonly does: string },
): void {
  askCommand(program, name)
    .description(does)
    .addHelpText('after', `\nExample:\n  hardware-ws ${name} 1 --server quiz.local:8000`)
    .action(async (gameId: number, options: ServerOptions) => {
      print(await sendOnce(gameId, { type: 'toggle_buzzers', enabled }, options));
    });
}
