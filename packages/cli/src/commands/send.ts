import { quizzerMessages, quizzerOutgoingMessages, type QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import type { Command } from 'commander';
import type { ServerOptions } from '../backend/server-options.ts';
import { refusals } from '../bridge/refusals.ts';
import { ConfigError } from '../config-error.ts';
import { askCommand } from '../game/game-command.ts';
import { sendOnce } from '../game/send-once.ts';
import { print } from '../output/print.ts';

/** Adds `hardware-ws send`. */
export function send(program: Command): void {
  askCommand(program, 'send')
    .argument('<json>', 'the message: a JSON object with a type')
    .description('Sends one message to a game.')
    .addHelpText('after', `\nExample:\n  hardware-ws send 1 '{"type":"toggle_buzzers","enabled":true}'`)
    .action(async (gameId: number, json: string, options: ServerOptions) => {
      const message = messageOf(json);
      const reasons = refusals(quizzerOutgoingMessages, message);
      if (reasons.length > 0)
        throw new ConfigError(`The ${message.type} message is invalid and was not sent: ${reasons.join('; ')}.`);
      const looseTypes = Object.hasOwn(quizzerMessages, message.type) ? [] : [message.type];
      print(await sendOnce(gameId, message as QuizzerOutgoingMessage, { ...options, looseTypes }));
    });
}

function messageOf(json: string): { readonly type: string } {
  const value = parsed(json);
  const type: unknown = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined;
  if (typeof type !== 'string' || type === '') {
    throw new ConfigError(
      `${json} is not a message. Expected a JSON object with a string "type", for example {"type":"join_game"}.`,
    );
  }
  return value as { readonly type: string };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = (error as Error).message;
    throw new ConfigError(
      `${json} is not valid JSON (${reason}). Put the message in single quotes, for example '{"type":"join_game"}'.`,
    );
  }
}
