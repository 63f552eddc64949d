import type { Protocol } from '@hardware-ws/client';
import type { QuizzerMessages, QuizzerOutgoingMessages } from '@hardware-ws/quizzer';
import * as z from 'zod/mini';

type Quizzer = Protocol<QuizzerMessages, QuizzerOutgoingMessages>;

/** Schemas of these types that look at nothing but the type. */
export function looseTypes(types: readonly string[]) {
  return Object.fromEntries(types.map((type) => [type, z.looseObject({ type: z.literal(type) })]));
}

/** A protocol that also passes messages of these types, unchecked unless it knows the type. */
export function withLooseTypes(protocol: Quizzer, types: readonly string[]): Quizzer {
  const loose = looseTypes(types);
  return {
    ...protocol,
    inbound: { ...loose, ...protocol.inbound },
    outbound: { ...loose, ...protocol.outbound },
  };
}
