import { utf8Length } from './utf8-length.ts';
import type { Writing } from './writing.ts';

const encoder = new TextEncoder();

/** Writes a text, its NUL and the padding. */
export function writeText(text: string, to: Writing): void {
  const length = utf8Length(text) ?? 0;
  if (length === text.length) {
    for (let index = 0; index < length; index++) to.bytes[to.at + index] = text.charCodeAt(index);
  } else {
    encoder.encodeInto(text, to.bytes.subarray(to.at, to.at + length));
  }
  to.at += (length + 4) & ~3;
}
