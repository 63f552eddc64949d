import { quizzerMessages } from '@hardware-ws/quizzer';
import type * as z from 'zod/mini';

/** The fields that the contract names for a type of message, with their schemas: of those of the backend, or as they are sent to it. */
export function fieldsOf(
  type: string,
  messages: Readonly<Record<string, z.ZodMiniObject>> = quizzerMessages,
): ReadonlyMap<string, z.ZodMiniType> {
  const shape = Object.hasOwn(messages, type) ? messages[type]?.shape : undefined;
  return new Map(Object.entries(shape ?? {}) as [string, z.ZodMiniType][]);
}
