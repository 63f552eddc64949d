import { quotedText } from '@hardware-ws/rules/endpoint';
import type { OscArgument } from '../message/osc-argument.ts';
import type { OscMessage } from '../message/osc-message.ts';
import { hexOf } from './hex.ts';

function tagText(argument: OscArgument): string {
  return argument.type === '[' ? `[${argument.value.map(tagText).join('')}]` : argument.type;
}

/** Returns a word, quoted as JSON if it has spaces, quotes or invisible characters. */
function wordText(word: string): string {
  return plainWord.test(word) ? word : quotedText(word);
}

const plainWord = /^[^\s"'\\\p{C}]+$/u;

function valueTexts(argument: OscArgument): readonly string[] {
  switch (argument.type) {
    case '[':
      return argument.value.flatMap(valueTexts);
    case 'T':
    case 'F':
    case 'N':
    case 'I':
      return [];
    case 's':
    case 'S':
    case 'c':
      return [wordText(argument.value)];
    case 'b':
    case 'm':
      return [`0x${hexOf(argument.value)}`];
    case 't':
    case 'r':
      return [JSON.stringify(argument.value)];
    case 'i':
    case 'f':
    case 'd':
    case 'h':
      return [Object.is(argument.value, -0) ? '-0' : String(argument.value)];
  }
}

/**
 * Formats an OSC message as one line: address, type tags, and a value for each tag that has one. `parseOscText` reads it back.
 *
 * @example
 * oscText({ address: '/buzzer/pressed', args: [{ type: 'i', value: 2 }] }); // '/buzzer/pressed i 2'
 */
export function oscText({ address, args }: OscMessage): string {
  let tags = '';
  let values = '';
  for (const argument of args) {
    tags += tagText(argument);
    for (const text of valueTexts(argument)) values += ` ${text}`;
  }
  return `${wordText(address)}${tags && ` ${tags}`}${values}`;
}
