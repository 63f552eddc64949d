import type { Protocol } from '@hardware-ws/client';
import type { QuizzerMessages, QuizzerOutgoingMessages } from '@hardware-ws/quizzer';
import * as z from 'zod/mini';

type Quizzer = Protocol<QuizzerMessages, QuizzerOutgoingMessages>;

/** Schemas for these types that check only the type. */
export function looseTypes(types: readonly string[]) {
  return Object.fromEntries(types.map((type) => [type, z.looseObject({ type: z.literal(type) })]));
}

/** Returns a protocol that also accepts messages of these types. A type that the protocol does not know is not validated. */
export function withLooseTypes(protocol: Quizzer, types: readonly string[]): Quizzer {
  const loose = looseTypes(types);
  return {
    ...protocol,
    inbound: { ...loose, ...protocol.inbound },
    outbound: { ...loose, ...protocol.outbound },
  };
}
