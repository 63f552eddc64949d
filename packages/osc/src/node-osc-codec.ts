import { decode, encode } from 'node-osc';
import { encodingFault } from './encoding-fault.ts';
import type { OscCodec } from './osc-codec.ts';
import type { OscMessage } from './osc-message.ts';
import { reasonOf } from './reason-of.ts';
import { splitBundle } from './split-bundle.ts';
import { taggedArgument } from './tagged-argument.ts';
import { typeTags } from './type-tags.ts';

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const decodeMessage = (bytes: Uint8Array): OscMessage => {
  const tags = typeTags(bytes);
  // node-osc declares `Object`; this is what it makes of anything that is no bundle.
  const { address, args } = decode(bufferOf(bytes)) as { address: string; args: readonly { value: unknown }[] };
  if (!address.startsWith('/')) throw new Error('the address does not start with "/"');
  return { address, args: args.map(({ value }, index) => taggedArgument(tags[index], value)) };
};

/**
 * OSC 1.0 by the functions of `node-osc`, with the types of arguments kept both ways.
 *
 * @example
 * const bytes = nodeOscCodec.encode({ address: '/volume', args: [{ type: 'f', value: 1 }] });
 * const decoded = nodeOscCodec.decode(bytes); // { kind: 'messages', messages: [{ address: '/volume', … }] }
 */
export const nodeOscCodec: OscCodec = {
  encode: (message) => {
    const fault = encodingFault(message);
    if (fault !== undefined) throw new RangeError(fault);
    const args = message.args.map((argument) =>
      argument.type === 'b' || argument.type === 'm' ? { ...argument, value: bufferOf(argument.value) } : argument,
    );
    return encode({ oscType: 'message', address: message.address, args });
  },
  decode: (bytes) => {
    try {
      return { kind: 'messages', messages: splitBundle(bytes).map(decodeMessage) };
    } catch (error) {
      return { kind: 'fault', reason: `Not OSC: ${reasonOf(error)}.` };
    }
  },
};
