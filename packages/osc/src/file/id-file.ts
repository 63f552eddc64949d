import * as z from 'zod/mini';
import { told } from './told.ts';

const expected = 'expected a text that is not blank and has no control characters';

/** A text by which people tell clients apart. */
export function idFile(description: string) {
  return told(description, z.string('expected a text').check(z.regex(/^(?!\s*$)[^\p{Cc}\p{Zl}\p{Zp}]*$/u, expected)));
}
