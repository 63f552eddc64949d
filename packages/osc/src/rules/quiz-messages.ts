import type { QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { compileRules, incomingMessages, type IncomingMessagesOptions } from '@hardware-ws/rules';
import { map, type OperatorFunction, pipe } from 'rxjs';
import type { OscMessage } from '../message/osc-message.ts';
import type { ReceivedOscMessage } from '../message/received-osc-message.ts';
import { osc } from './osc.ts';
import type { OscRules } from './osc-rules.ts';

/**
 * Turns OSC messages into messages for the quizzer, as the incoming rules say. Ignores messages that are `own`.
 *
 * ```
 * source    --a--b--c--|     a and c match a rule, b none
 * output    --x-----z--|
 * ```
 *
 * @example
 * datagrams$({ port: 7400 }).pipe(quizMessages(rules), sendTo(game)).subscribe();
 */
export function quizMessages(
  { incoming }: Pick<OscRules, 'incoming'>,
  options: IncomingMessagesOptions<OscMessage | ReceivedOscMessage> = {},
): OperatorFunction<OscMessage | ReceivedOscMessage, QuizzerOutgoingMessage> {
  return pipe(
    incomingMessages(compileRules([osc], { outgoing: [], incoming }), osc, options),
    // The compiler cannot know what the rules of a user make. The connection checks each message against the contract.
    map((message) => message as QuizzerOutgoingMessage),
  );
}
