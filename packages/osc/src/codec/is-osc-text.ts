import { utf8Length } from './utf8-length.ts';

/** Whether a text survives the wire. */
export function isOscText(text: string): boolean {
  return utf8Length(text) !== undefined;
}
