import type { OscMessage } from '../message/osc-message.ts';
import { parseOscWords } from './parse-osc-words.ts';

/**
 * Parses the format of `oscText`: the address, the type tags, and a value for each tag that has one. Texts may be quoted as in
 * JSON. Throws a `SyntaxError` that says what is wrong.
 *
 * @example
 * parseOscText('/buzzer/press i 5'); // { address: '/buzzer/press', args: [{ type: 'i', value: 5 }] }
 */
export function parseOscText(text: string): OscMessage {
  const words = text.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];
  return parseOscWords(words.map((word) => (word.startsWith('"') ? unquoted(word) : word)));
}

function unquoted(word: string): string {
  try {
    return JSON.parse(word) as string;
  } catch {
    throw new SyntaxError(`${word} is not a text: expected JSON with a closing quote`);
  }
}
