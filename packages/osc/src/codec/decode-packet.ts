import type { OscDecoded } from '../message/osc-decoded.ts';
import type { OscFault } from '../message/osc-fault.ts';
import type { OscMessage } from '../message/osc-message.ts';
import type { OscPacket } from '../message/osc-packet.ts';
import { decodeMessage } from './decode-message.ts';
import { maxDepth } from './max-depth.ts';
import { oscFaultAt } from './osc-fault-at.ts';

const mark = Array.from('#bundle\0', (character) => character.charCodeAt(0));
const headerBytes = mark.length + 8; // the marker and a time tag

type ReadMessage = (view: DataView, bytes: Uint8Array, start: number, end: number) => OscMessage | OscFault;

function isBundle(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    bytes[start] === mark[0] && end - start >= mark.length && mark.every((byte, index) => bytes[start + index] === byte)
  );
}

function read(
  view: DataView,
  bytes: Uint8Array,
  start: number,
  end: number,
  depth: number,
  { readMessage, faults }: { readonly readMessage: ReadMessage; readonly faults: OscFault[] },
): OscPacket | OscFault {
  if (!isBundle(bytes, start, end)) return readMessage(view, bytes, start, end);
  if (depth > maxDepth) return oscFaultAt(start, `bundles are nested more than ${String(maxDepth)} deep`);
  if (end - start < headerBytes) return oscFaultAt(start, 'the bundle ends within its time tag');
  const timeTag = { seconds: view.getUint32(start + 8), fraction: view.getUint32(start + 12) };
  const elements: OscPacket[] = [];
  for (let at = start + headerBytes; at < end;) {
    const next = at + 4 > end ? Infinity : at + 4 + view.getUint32(at);
    if (next > end) {
      faults.push(oscFaultAt(at, 'the bundle ends within an element'));
      break;
    }
    const element = read(view, bytes, at + 4, next, depth + 1, { readMessage, faults });
    if ('reason' in element) faults.push(element);
    else elements.push(element);
    at = next;
  }
  return { timeTag, elements };
}

/**
 * Decodes a packet. Every byte is read a bounded number of times. A bundle element that cannot be read does not affect the
 * others.
 */
export function decodePacket(bytes: Uint8Array, readMessage: ReadMessage = decodeMessage): OscDecoded {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const faults: OscFault[] = [];
  const packet = read(view, bytes, 0, bytes.length, 0, { readMessage, faults });
  return 'reason' in packet ? packet : { kind: 'packet', packet, faults };
}
