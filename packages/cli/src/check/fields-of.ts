import { quizzerMessages } from '@hardware-ws/quizzer';
import type * as z from 'zod/mini';

const schemas: ReadonlyMap<string, z.ZodMiniObject> = new Map(Object.entries(quizzerMessages));

/** The fields that the contract names for a type of message of the backend, with their schemas. */
export const fieldsOf = (type: string): ReadonlyMap<string, z.ZodMiniType> =>
  new Map(Object.entries(schemas.get(type)?.shape ?? {}) as [string, z.ZodMiniType][]);
