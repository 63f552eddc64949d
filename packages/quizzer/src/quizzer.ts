import type { Protocol } from '@hardware-ws/client';
import { echoId } from './protocol/echo-id.ts';
import { ownProbe } from './protocol/own-probe.ts';
import { pong, pongAbout } from './protocol/pong.ts';
import { pressTtlMs } from './protocol/press-ttl-ms.ts';
import { quizzerHints } from './protocol/quizzer-hints.ts';
import { quizzerMessages } from './messages/quizzer-messages.ts';
import { quizzerOutgoing } from './messages/quizzer-outgoing-messages.ts';
import { quizzerUrl, type QuizzerUrlOptions } from './protocol/quizzer-url.ts';
import type { QuizzerMessages } from './messages/quizzer-message.ts';
import type { QuizzerOutgoingMessages } from './messages/quizzer-outgoing-message.ts';
import { quizzerSamples } from './protocol/quizzer-samples.ts';
import { stampAge } from './protocol/stamp-age.ts';

export interface QuizzerOptions extends QuizzerUrlOptions {
  /** The `Origin` header, for a backend that checks it. @default none */
  readonly origin?: string | undefined;
  /**
   * What to tell of this client when a ping asks for an answer to its sender alone: who it is and how it fares, as fields of
   * JSON. `hardware-ws status` shows them.
   * @default nothing
   */
  readonly about?: (() => object) | undefined;
}

/**
 * The quizzer backend as a protocol for `connect$`.
 *
 * Presses that cannot be sent at once are kept until they are 1.5 s old: a stale press is wrong, not late. A press that does not come
 * back from the backend is sent once more, with the same `press_id`, when the link was lost meanwhile. Throws a `TypeError` that
 * names the option when one is not usable.
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
    outbound: quizzerOutgoing,
    replies: { ping: about ? pongAbout(about) : pong },
    probe: ownProbe,
    samples: quizzerSamples,
    delivery: {
      buzzer_pressed: { outage: 'keep', ttl: pressTtlMs, since: ({ at }) => at, stamp: stampAge, confirm: echoId },
    },
    hints: quizzerHints(address),
  };
}
