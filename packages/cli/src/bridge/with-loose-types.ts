import type { Protocol } from '@hardware-ws/client';
import type { QuizzerMessages, QuizzerOutgoingMessages } from '@hardware-ws/quizzer';
import * as z from 'zod/mini';

type Quizzer = Protocol<QuizzerMessages, QuizzerOutgoingMessages>;

/** A protocol that also lets messages of these types through, unchecked, as far as it does not know them. */
export function withLooseTypes(protocol: Quizzer, types: readonly string[]): Quizzer {
  const loose = Object.fromEntries(types.map((type) => [type, z.looseObject({ type: z.literal(type) })]));
  return {
    ...protocol,
    inbound: { ...loose, ...protocol.inbound },
    outbound: { ...loose, ...protocol.outbound },
  };
}
