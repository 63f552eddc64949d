import { utf8Length } from './utf8-length.ts';

/** Whether OSC can carry a text unchanged: without NUL and lone surrogates. */
export function isOscText(text: string): boolean {
  return utf8Length(text) !== undefined;
}
