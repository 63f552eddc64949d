import { isOpen$, sendTo, systemClock } from '@hardware-ws/client';
import { refereeSteps$, refereeTypes, type RefereeEvent } from '@hardware-ws/fairness';
import { Option, type Command } from 'commander';
import type { Logger } from 'pino';
import { from, ignoreElements, mergeMap, tap } from 'rxjs';
import { fairGame } from '../game/fair-game.ts';
import { gameCommand, type GameOptions } from '../game/game-command.ts';
import { joinGame } from '../game/join-game.ts';
import type { OpenedGame } from '../game/open-game.ts';
import { parseClientId } from '../options/parse-client-id.ts';
import { parseMilliseconds } from '../options/parse-number.ts';
import { lineFile } from '../output/line-file.ts';
import { printLive } from '../output/live-output.ts';
import { logger } from '../output/logger.ts';
import { lateEvidenceText } from '../referee/late-evidence-text.ts';
import { refereeLines } from '../referee/referee-lines.ts';
import { refereeRecord } from '../referee/referee-record.ts';
import type { SelfReport } from '../status/self-report.ts';
import { claims, type Claims } from '../vitals/claims.ts';
import type { Vitals } from '../vitals/vitals.ts';

interface RefereeOptions extends GameOptions {
  readonly clientId: string;
  readonly tieMs: number;
  readonly json?: true;
  readonly log?: string;
}

/** Adds `hardware-ws referee`. */
export function referee(program: Command): void {
  gameCommand(program, 'referee')
    .description('Decides which buzzer box was first, and shows how sure that is.')
    .option(
      '--client-id <id>',
      'the id of this referee; of several, the one with the smallest decides',
      parseClientId,
      'main',
    )
    .addOption(
      new Option('--tie-ms <ms>', 'presses that are closer than this are a tie')
        .argParser(parseMilliseconds)
        .default(0.5),
    )
    .option('--log <file>', 'append each verdict with its evidence to a file, as a line of JSON')
    .option('--json', 'print each verdict as such a line, instead of text')
    .addHelpText(
      'after',
      `
Start the boxes with hardware-ws buzzers --fair. The backend, the host and other
boxes need no change. Without a referee, the press that arrives first wins. One
box with all buttons needs no referee: its presses are timed by one clock.

A verdict is proven (no other press can have been earlier), likely, or a tie.

Examples:
  hardware-ws referee 1 --server quiz.local --log verdicts.ndjson
  hardware-ws referee 1 --json | jq .verdict`,
    )
    .action(run);
}

async function run(gameId: number, { log: path, ...options }: RefereeOptions): Promise<void> {
  const { clientId, tieMs, json = false, logLevel: level, logFormat: format } = options;
  const who = { name: `referee:${clientId}`, clientType: 'referee', clientId };
  const log = logger({ name: who.name, level, format });
  let parts: Claims<'log'> | undefined;
  const report = {
    failed: (text: string) => {
      log.warn(text);
      parts?.lost('log', text);
    },
    written: () => parts?.claimed('log'),
  };
  const file = path === undefined ? undefined : await lineFile(path, report);
  const show = (event: RefereeEvent) => {
    if (event.kind === 'note') return log.info(event.text);
    const now = systemClock.wall();
    const record = refereeRecord(event, { gameId, clientId, now });
    file?.append(record);
    if (event.kind === 'late_evidence') log.warn(lateEvidenceText(event));
    if (json) printLive(record);
    else if (event.kind === 'verdict') refereeLines(event, new Date(now)).forEach(printLive);
  };
  const play = (game: OpenedGame['connection'], _: Logger, report: SelfReport, { hardware$ }: Vitals) => {
    parts = claims(hardware$, ['log']);
    parts.claimed('log');
    const fair = fairGame(game);
    let decides = false;
    report.add(() => ({ decides }));
    return refereeSteps$({
      messages$: fair.on(...refereeTypes),
      online$: isOpen$(game),
      clock: systemClock,
      clientId,
      tieMs,
    }).pipe(
      tap(({ state, events }) => {
        decides = state.rules;
        events.forEach(show);
      }),
      mergeMap(({ send }) => from(send).pipe(sendTo(fair))),
      ignoreElements(),
    );
  };
  await joinGame({ ...options, ...who, gameId, fair: true }, play).finally(() => file?.close());
}
