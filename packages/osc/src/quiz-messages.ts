import type { QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { mergeMap, type OperatorFunction } from 'rxjs';
import { mapIncoming } from './map-incoming.ts';
import type { MappingSkip } from './mapping-skip.ts';
import type { OscMessage } from './osc-message.ts';
import type { OscRules } from './osc-rules.ts';
import { tell } from './tell.ts';

/** Options of `quizMessages`. */
export interface QuizMessagesOptions {
  /**
   * Hears of each OSC message that a rule matched and that could not become a message.
   *
   * @default nobody hears of it
   */
  readonly skipped?: (skip: MappingSkip) => void;
}

/**
 * The messages for the quizzer that the incoming rules make of OSC messages.
 *
 * ```
 * source    --a--b--c--|     a and c match a rule, b none
 * output    --x-----z--|
 * ```
 *
 * @example
 * datagrams$({ port: 7400 }).pipe(quizMessages(rules), sendTo(game)).subscribe();
 */
export const quizMessages = (
  rules: Pick<OscRules, 'incoming'>,
  { skipped }: QuizMessagesOptions = {},
): OperatorFunction<OscMessage, QuizzerOutgoingMessage> =>
  mergeMap((received) => {
    const mapping = mapIncoming(rules, received);
    // What a person's rules make is not known to the compiler: it is checked against the contract when it is sent.
    if (mapping?.kind === 'message') return [mapping.message as QuizzerOutgoingMessage];
    if (mapping) tell(skipped, mapping);
    return [];
  });
