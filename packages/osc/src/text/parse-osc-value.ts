import type { OscArgument } from '../message/osc-argument.ts';
import type { OscColour } from '../message/osc-colour.ts';
import type { OscTimeTag } from '../message/osc-time-tag.ts';
import { bytesOfHex } from './hex.ts';
import * as z from 'zod/mini';

const number = /^[+-]?((\d+\.?\d*|\.\d+)(e[+-]?\d+)?|Infinity)$|^NaN$/i;
const uint32 = z.int().check(z.nonnegative(), z.maximum(0xffffffff));
const byte = z.int().check(z.nonnegative(), z.maximum(255));
const timeTag = z.strictObject({ seconds: uint32, fraction: uint32 });
const colour = z.strictObject({ red: byte, green: byte, blue: byte, alpha: byte });

/** Parses an OSC argument of this type. `word` returns the text of its value, and is called only if the type has one. */
export function parseOscValue(tag: string, word: () => string): OscArgument {
  switch (tag) {
    case 'T':
      return { type: 'T', value: true };
    case 'F':
      return { type: 'F', value: false };
    case 'N':
      return { type: 'N', value: null };
    case 'I':
      return { type: 'I', value: Infinity };
    case 's':
    case 'S':
    case 'c':
      return { type: tag, value: word() };
    case 'i':
    case 'f':
    case 'd':
      return { type: tag, value: Number(matching(tag, word(), number, 'a number')) };
    case 'h':
      return { type: 'h', value: BigInt(matching(tag, word(), /^-?\d+$/, 'an integer')) };
    case 'b':
    case 'm': {
      const hex = matching(tag, word(), /^0x([\da-f]{2})*$/i, 'bytes, for example 0x01ff');
      return { type: tag, value: bytesOfHex(hex.slice(2)) };
    }
    case 't':
      return {
        type: 't',
        value: fromJson<OscTimeTag>(tag, word(), timeTag, 'a time, for example {"seconds":0,"fraction":1}'),
      };
    case 'r': {
      const like = 'a colour, for example {"red":255,"green":0,"blue":0,"alpha":255}';
      return { type: 'r', value: fromJson<OscColour>(tag, word(), colour, like) };
    }
    default:
      throw new SyntaxError(`"${tag}" is not one of the types i f s b h t d S c r m T F N I [ ]`);
  }
}

function matching(tag: string, word: string, pattern: RegExp, expected: string): string {
  if (pattern.test(word)) return word;
  throw new SyntaxError(`"${word}" is not ${expected}, as the type ${tag} requires`);
}

function fromJson<T>(tag: string, word: string, schema: z.ZodMiniType<T>, expected: string): T {
  try {
    return schema.parse(JSON.parse(word));
  } catch {
    throw new SyntaxError(`"${word}" is not ${expected}, as the type ${tag} requires`);
  }
}
