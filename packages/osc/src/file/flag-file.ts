import * as z from 'zod/mini';
import { told } from './told.ts';

/** A key that is true or false, and may be left out. */
export function flagFile(description: string) {
  return z.optional(told(description, z.boolean('expected true or false')));
}
