import type { Command } from 'commander';
import { durationText } from '@hardware-ws/client/parts';
import { faultText, type Outcome } from '@hardware-ws/client';
import type { QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import type { ServerOptions } from '../backend/server-options.ts';
import { print } from '../output/print.ts';
import { askGame } from '../game/ask-game.ts';
import { askCommand } from '../game/game-command.ts';

/** Adds `hardware-ws arm` and `hardware-ws disarm`. */
export function arm(program: Command): void {
  for (const [name, enabled, description] of [
    ['arm', true, 'Enables the buzzers of a game for a new round, as the host does.'],
    ['disarm', false, 'Disables the buzzers of a game, as the host does.'],
  ] as const) {
    askCommand(program, name)
      .description(description)
      .addHelpText('after', `\nExample:\n  hardware-ws ${name} 1 --server quiz.local:8000`)
      .action(async (gameId: number, options: ServerOptions) => {
        print(await sendOnce(gameId, { type: 'toggle_buzzers', enabled }, options));
      });
  }
}

/** Sends one message to a game and says what became of it; throws when it was not sent. */
export async function sendOnce(
  gameId: number,
  message: QuizzerOutgoingMessage,
  options: ServerOptions & { readonly looseTypes?: readonly string[] },
): Promise<string> {
  return outcomeText(await askGame({ ...options, gameId }, (game) => game.deliver(message)));
}

function outcomeText(outcome: Outcome<QuizzerOutgoingMessage>): string {
  switch (outcome.kind) {
    case 'sent':
      return `${outcome.text}  sent`;
    case 'confirmed':
      return `${outcome.text}  confirmed after ${durationText(outcome.ms)}`;
    case 'unconfirmed':
    case 'dropped':
      throw new Error(faultText(outcome));
  }
}
