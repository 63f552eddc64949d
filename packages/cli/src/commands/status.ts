import type { Command } from 'commander';
import type { ServerOptions } from '../backend/server-options.ts';
import { askCommand } from '../game/game-command.ts';
import { parseSeconds } from '../options/parse-number.ts';
import { print } from '../output/print.ts';
import { askRollCall } from '../status/ask-roll-call.ts';
import { rollCallLines } from '../status/roll-call-lines.ts';

interface StatusOptions extends ServerOptions {
  readonly wait: number;
  readonly json?: true;
}

/** Adds `hardware-ws status`. */
export function status(program: Command): void {
  askCommand(program, 'status')
    .description('Shows the clients in a game, their state, and the round-trip time to each.')
    .option('--wait <seconds>', 'how long to wait for answers', parseSeconds, 1)
    .option('--json', 'print each client as a line of JSON')
    .addHelpText(
      'after',
      `
Each client is pinged when you run the command, so it does not matter when it
joined. Web pages and other programs answer without saying who they are. A
client that does not answer pings is not shown.

Example:
  hardware-ws status 1 --server quiz.local:8000`,
    )
    .action(run);
}

async function run(gameId: number, { json, wait, ...server }: StatusOptions): Promise<void> {
  const answers = await askRollCall({ ...server, gameId, waitMs: wait * 1000 });
  if (json) for (const { client, ...answer } of answers) print(JSON.stringify({ ...client, ...answer }));
  else rollCallLines(answers).forEach(print);
}
