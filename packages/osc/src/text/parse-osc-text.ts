import type { OscMessage } from '../message/osc-message.ts';
import { parseOscWords } from './parse-osc-words.ts';

/** An OSC message as `oscText` writes it: the address, the type tags, a value for each that has one; texts may be quoted as in JSON. */
export function parseOscText(text: string): OscMessage {
  const words = text.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];
  return parseOscWords(words.map((word) => (word.startsWith('"') ? unquoted(word) : word)));
}

function unquoted(word: string): string {
  try {
    return JSON.parse(word) as string;
  } catch {
    throw new SyntaxError(`${word}  is no text: expected one as in JSON, with a quote at its end`);
  }
}
