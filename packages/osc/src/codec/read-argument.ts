import type { OscArgument } from '../message/osc-argument.ts';
import { oscFaultAt } from './osc-fault-at.ts';
import type { Reading } from './reading.ts';
import { readText } from './read-text.ts';

const sizes: Readonly<Record<string, number>> = { i: 4, f: 4, b: 4, c: 4, r: 4, m: 4, h: 8, t: 8, d: 8 };

// No closure: creating one per argument would cost as much as reading the argument.
function refuse(from: Reading, at: number, index: number, tag: string, why: string): undefined {
  from.fault = oscFaultAt(at, `argument ${String(index)}, tagged ${JSON.stringify(tag)}, ${why}`);
}

/** Reads the value of the argument at `index` by its tag. Returns `undefined` and sets the fault if the value cannot be read. */
export function readArgument(tag: string, from: Reading, index: number): OscArgument | undefined {
  const { bytes, view, at } = from;
  const next = at + (sizes[tag] ?? 0);
  if (next > from.end) return refuse(from, at, index, tag, 'is cut off');
  from.at = next;
  switch (tag) {
    case 'i':
      return { type: tag, value: view.getInt32(at) };
    case 'f':
      return { type: tag, value: view.getFloat32(at) };
    case 's':
    case 'S': {
      const value = readText(from, 'the text of an argument');
      return value === undefined ? undefined : { type: tag, value };
    }
    case 'b': {
      const length = view.getUint32(at);
      if (length > from.end - next)
        return refuse(from, at, index, tag, `has a byte length of ${String(length)}, more than is left`);
      from.at = next + length + (-length & 3);
      return { type: tag, value: bytes.slice(next, next + length) };
    }
    case 'T':
      return { type: tag, value: true };
    case 'F':
      return { type: tag, value: false };
    case 'N':
      return { type: tag, value: null };
    case 'I':
      return { type: tag, value: Infinity };
    case 'h':
      return { type: tag, value: view.getBigInt64(at) };
    case 'd':
      return { type: tag, value: view.getFloat64(at) };
    case 't':
      return { type: tag, value: { seconds: view.getUint32(at), fraction: view.getUint32(at + 4) } };
    case 'c': {
      const point = view.getUint32(at);
      if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
        return refuse(from, at, index, tag, 'is not a character');
      return { type: tag, value: String.fromCodePoint(point) };
    }
    case 'r': {
      const rgba = view.getUint32(at);
      const value = { red: rgba >>> 24, green: (rgba >> 16) & 255, blue: (rgba >> 8) & 255, alpha: rgba & 255 };
      return { type: tag, value };
    }
    case 'm':
      return { type: tag, value: bytes.slice(at, next) };
    default:
      return refuse(from, at, index, tag, 'has an unknown type');
  }
}
