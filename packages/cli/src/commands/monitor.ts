import { systemClock } from '@hardware-ws/client';
import type { QuizzerMessage } from '@hardware-ws/quizzer';
import type { Command } from 'commander';
import { tap } from 'rxjs';
import { gameCommand, type GameOptions } from '../game/game-command.ts';
import { joinGame } from '../game/join-game.ts';
import { clockTime } from '../output/clock-time.ts';
import { printLive } from '../output/live-output.ts';

interface MonitorOptions extends GameOptions {
  readonly json?: true;
}

/** Adds `hardware-ws monitor`. */
export function monitor(program: Command): void {
  gameCommand(program, 'monitor')
    .description('Shows every message of a game, without announcing itself.')
    .option('--json', 'print each message as a line of JSON, with heard_at (wall clock) and heard_monotonic_ms')
    .addHelpText('after', '\nExample:\n  hardware-ws monitor 1 --json | jq .type')
    .action((gameId: number, options: MonitorOptions) =>
      joinGame({ ...options, gameId, name: 'monitor' }, (game, _log, _report, { hardware$ }) => {
        hardware$.next({ kind: 'ready' });
        return game.pipe(tap((message) => printLive(options.json ? jsonLine(message) : messageLine(message))));
      }),
    );
}

function jsonLine(message: QuizzerMessage): string {
  const heardAt = new Date(systemClock.wall()).toISOString();
  return JSON.stringify({ ...message, heard_at: heardAt, heard_monotonic_ms: systemClock.monotonic() });
}

function messageLine({ type, channel_id, ...fields }: QuizzerMessage): string {
  void channel_id; // Every message contains the address of its receiver, which is this client.
  return `${clockTime(new Date())}  ${type}  ${JSON.stringify(fields)}`;
}
