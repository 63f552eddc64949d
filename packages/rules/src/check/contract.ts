import type * as z from 'zod/mini';

/** What the checks know of a backend's messages. */
export interface Contract {
  /** The schema of each type of message that the backend sends. */
  readonly inbound: Readonly<Record<string, z.ZodMiniObject>>;
  /** The schema of each type of message that the backend takes. */
  readonly outbound: Readonly<Record<string, z.ZodMiniObject>>;
  /** Fields that any message may have besides those of its schema. */
  readonly addedFields: readonly string[];
  /** Why the backend would not be sent a message, a reason for each field, each starting with the quoted field. */
  readonly refusals: (message: { readonly type: string }) => readonly string[];
  /** The one of some words that a misspelt word was probably meant to be. */
  readonly didYouMean: (word: string, known: readonly string[]) => string | undefined;
}

/** The fields that a contract names for a type of message, with their schemas. */
export function contractFields(
  messages: Readonly<Record<string, z.ZodMiniObject>>,
  type: string,
): ReadonlyMap<string, z.ZodMiniType> {
  const shape = Object.hasOwn(messages, type) ? messages[type]?.shape : undefined;
  return new Map(Object.entries(shape ?? {}) as [string, z.ZodMiniType][]);
}
