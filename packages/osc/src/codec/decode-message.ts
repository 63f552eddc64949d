import type { OscFault } from '../message/osc-fault.ts';
import type { OscMessage } from '../message/osc-message.ts';
import { oscFaultAt } from './osc-fault-at.ts';
import { readArguments } from './read-arguments.ts';
import type { Reading } from './reading.ts';
import { readText } from './read-text.ts';

const slash = 0x2f;

/**
 * Decodes the message between two offsets of a packet, or explains what is wrong with it. Bytes after the arguments are ignored,
 * because some senders use buffers of a fixed size. A message without type tags, which the oldest senders omit, has no
 * arguments.
 */
export function decodeMessage(view: DataView, bytes: Uint8Array, start: number, end: number): OscMessage | OscFault {
  const from: Reading = { bytes, view, end, at: start };
  if (start === end) return oscFaultAt(start, 'the message is empty');
  if (bytes[start] !== slash) return oscFaultAt(start, 'the address does not start with "/"');
  const address = readText(from, 'the address');
  if (address === undefined) return from.fault ?? oscFaultAt(start, 'the address is missing');
  if (from.at >= end) return { address, args: [] };
  const tagsAt = from.at;
  const tags = readText(from, 'the type tag string');
  if (tags !== undefined && !tags.startsWith(',')) return oscFaultAt(tagsAt, 'the type tag string is missing');
  const args = tags === undefined ? undefined : readArguments(tags, from);
  return args ? { address, args } : (from.fault ?? oscFaultAt(tagsAt, 'the arguments cannot be read'));
}
