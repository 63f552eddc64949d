import { isOpen$, sendTo, systemClock } from '@hardware-ws/client';
import { refereeSteps$, refereeTypes, type RefereeEvent } from '@hardware-ws/fairness';
import { Option, type Command } from 'commander';
import { from, ignoreElements, mergeMap, tap } from 'rxjs';
import { fairGame } from '../game/fair-game.ts';
import { gameCommand, type GameOptions } from '../game/game-command.ts';
import { joinGame } from '../game/join-game.ts';
import { parseClientId } from '../options/parse-client-id.ts';
import { parseMilliseconds } from '../options/parse-number.ts';
import { printLive } from '../output/live-output.ts';
import { refereeLine } from '../referee/referee-line.ts';

interface RefereeOptions extends GameOptions {
  readonly clientId: string;
  readonly tieMs: number;
}

/** Adds `hardware-ws referee`. */
export function referee(program: Command): void {
  gameCommand(program, 'referee')
    .description('Decides which buzzer box was first, and says how sure that is.')
    .option('--client-id <id>', 'the id of this referee; the smallest id of a game decides', parseClientId, 'main')
    .addOption(
      new Option('--tie-ms <ms>', 'presses that are closer than this are a tie')
        .argParser(parseMilliseconds)
        .default(0.5),
    )
    .addHelpText('after', '\nExample:\n  hardware-ws referee 1 --server quiz.local --log verdicts.ndjson')
    .action(run);
}

async function run(gameId: number, options: RefereeOptions): Promise<void> {
  const { clientId, tieMs } = options;
  const who = { name: `referee:${clientId}`, clientType: 'referee', clientId };
  await joinGame({ ...options, ...who, gameId, fair: true }, (game, log) => {
    const fair = fairGame(game);
    const show = (event: RefereeEvent) => {
      if (event.kind === 'note') log.info(event.text);
      else printLive(refereeLine(event));
    };
    return refereeSteps$({
      messages$: fair.on(...refereeTypes),
      online$: isOpen$(game),
      clock: systemClock,
      clientId,
      tieMs,
    }).pipe(
      tap(({ events }) => events.forEach(show)),
      mergeMap(({ send }) => from(send).pipe(sendTo(fair))),
      ignoreElements(),
    );
  });
}
