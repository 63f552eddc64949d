import * as z from 'zod/mini';
import { told } from './told.ts';

/** A text that is not empty, as it is written. */
export function nameFile(description: string) {
  return told(description, z.string('expected a text').check(z.minLength(1, 'expected a text that is not empty')));
}
