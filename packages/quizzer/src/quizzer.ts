import type { Protocol } from '@hardware-ws/client';
import { quizzerMessages, type QuizzerMessages } from './messages/quizzer-messages.ts';
import { quizzerOutgoingMessages, type QuizzerOutgoingMessages } from './messages/quizzer-outgoing-messages.ts';
import { ownProbe } from './protocol/own-probe.ts';
import { pongDelivery, pongOf } from './protocol/pong.ts';
import { pressDelivery } from './protocol/press-delivery.ts';
import { quizzerHints } from './protocol/quizzer-hints.ts';
import { quizzerSamples } from './protocol/quizzer-samples.ts';
import { quizzerUrl, type QuizzerUrlOptions } from './protocol/quizzer-url.ts';

export interface QuizzerOptions extends QuizzerUrlOptions {
  /** The `Origin` header, for a backend that checks it. @default none */
  readonly origin?: string | undefined;
  /**
   * Describes this client to the sender of a ping, as an object of JSON fields: who the client is and how it is doing.
   * `hardware-ws status` shows these fields.
   *
   * @default a pong without a description
   */
  readonly about?: (() => object) | undefined;
}

/**
 * The quizzer backend as a protocol for `connect$`.
 *
 * A press that cannot be sent at once is kept until it is 1.5 s old. If the link is lost before a press comes back from the
 * backend, the press is sent once more with the same `press_id`. Throws a `TypeError` that names the option if an option is
 * invalid.
 *
 * @example
 * const game = connect$(quizzer({ host: 'localhost:8000', gameId: 1, clientType: 'buzzer', clientId: 'main' }));
 */
export function quizzer({
  origin,
  about,
  ...address
}: QuizzerOptions): Protocol<QuizzerMessages, QuizzerOutgoingMessages> {
  return {
    url: quizzerUrl(address),
    ...(origin !== undefined && { origin }),
    inbound: quizzerMessages,
    outbound: quizzerOutgoingMessages,
    replies: { ping: pongOf(about) },
    probe: ownProbe,
    samples: quizzerSamples,
    delivery: { buzzer_pressed: pressDelivery, pong: pongDelivery },
    hints: quizzerHints(address),
  };
}
