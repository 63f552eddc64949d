import { decode, encode } from 'node-osc';
import { bundleBytes } from '../codec/bundle-bytes.ts';
import { decodePacket } from '../codec/decode-packet.ts';
import { encodingFault } from '../codec/encoding-fault.ts';
import { oscFaultAt } from '../codec/osc-fault-at.ts';
import type { OscCodec } from '../codec/osc-codec.ts';
import type { OscFault } from '../message/osc-fault.ts';
import type { OscMessage } from '../message/osc-message.ts';
import type { OscPacket } from '../message/osc-packet.ts';
import { reasonOf } from '../network/reason-of.ts';
import type { OscArgument } from '../message/osc-argument.ts';

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function encodeMessage({ address, args }: OscMessage): Uint8Array {
  const unknown = args.find(({ type }) => !/[ifsbTFNm]/.test(type));
  if (unknown)
    throw new RangeError(`node-osc does not support the type ${JSON.stringify(unknown.type)} of ${address}.`);
  const buffers = args.map((argument) =>
    argument.type === 'b' || argument.type === 'm' ? { ...argument, value: bufferOf(argument.value) } : argument,
  );
  return encode({ oscType: 'message', address, args: buffers });
}

/** node-osc converts time tags to floats, which loses precision, so bundles are encoded here. */
function encodeAny(packet: OscPacket): Uint8Array {
  if (!('elements' in packet)) return encodeMessage(packet);
  return bundleBytes(packet.timeTag, packet.elements.map(encodeAny));
}

function readMessage(_view: DataView, bytes: Uint8Array, start: number, end: number): OscMessage | OscFault {
  try {
    const message = bytes.subarray(start, end);
    const tags = typeTags(message);
    // node-osc declares `Object`; this is the result for anything that is not a bundle.
    const { address, args } = decode(bufferOf(message)) as {
      address: string;
      args: readonly { value: unknown }[];
    };
    if (!address.startsWith('/')) return oscFaultAt(start, 'the address does not start with "/"');
    return { address, args: args.map(({ value }, index) => taggedArgument(tags[index], value)) };
  } catch (error) {
    return oscFaultAt(start, reasonOf(error));
  }
}

/**
 * Encodes and decodes OSC with the package `node-osc`, which you install yourself. It supports the types `i f s b T F N m` and
 * bundles. Arguments keep their types.
 *
 * @example
 * datagrams$({ port: 7400, codec: nodeOscCodec }).subscribe(({ address }) => console.log(address));
 */
export const nodeOscCodec: OscCodec = {
  encode: (packet) => {
    const fault = encodingFault(packet);
    if (fault !== undefined) throw new RangeError(fault);
    return encodeAny(packet);
  },
  decode: (bytes) => decodePacket(bytes, readMessage),
};

/** Creates an argument from its tag and its decoded value. */
function taggedArgument(tag: string | undefined, value: unknown): OscArgument {
  if (tag === 'T') return { type: tag, value: true };
  if (tag === 'F') return { type: tag, value: false };
  if (tag === 'N') return { type: tag, value: null };
  if (tag === 's' && typeof value === 'string') return { type: tag, value };
  if ((tag === 'i' || tag === 'f') && typeof value === 'number') return { type: tag, value };
  // A copy, because the bytes belong to the caller.
  if ((tag === 'b' || tag === 'm') && value instanceof Uint8Array) return { type: tag, value: Uint8Array.from(value) };
  throw new Error(`the argument tagged ${JSON.stringify(tag)} could not be read`);
}

function endOfString(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0, from);
  if (end < 0) throw new Error('a string has no end');
  return end;
}

/** The type tags of an encoded message, without the comma: `node-osc` does not return them. */
function typeTags(message: Uint8Array): string {
  const start = (endOfString(message, 0) + 4) & ~3; // strings are padded to four bytes
  const tags = String.fromCharCode(...message.subarray(start, endOfString(message, start)));
  if (!tags.startsWith(',')) throw new Error('the type tag string is missing');
  const unknown = /[^ifsbTFNm]/.exec(tags.slice(1));
  if (unknown) throw new Error(`the type tag ${JSON.stringify(unknown[0])} is not supported`);
  return tags.slice(1);
}
