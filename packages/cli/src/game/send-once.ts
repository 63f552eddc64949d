import { faultText, type Outcome } from '@hardware-ws/client';
import { durationText } from '@hardware-ws/client/parts';
import type { QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import type { ServerOptions } from '../backend/server-options.ts';
import { askGame } from './ask-game.ts';

/** Sends one message to a game and returns a line about its outcome. Rejects if the message was not sent. */
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
