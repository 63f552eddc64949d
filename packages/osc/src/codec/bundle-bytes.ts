import type { OscTimeTag } from '../message/osc-time-tag.ts';
import { encodePacket } from './encode-packet.ts';

/** Builds a bundle from encoded elements. */
export function bundleBytes(timeTag: OscTimeTag, elements: readonly Uint8Array[]): Uint8Array {
  const header = encodePacket({ timeTag, elements: [] });
  const bytes = new Uint8Array(elements.reduce((size, element) => size + 4 + element.length, header.length));
  const view = new DataView(bytes.buffer);
  bytes.set(header);
  let at = header.length;
  for (const element of elements) {
    view.setUint32(at, element.length);
    bytes.set(element, at + 4);
    at += 4 + element.length;
  }
  return bytes;
}
