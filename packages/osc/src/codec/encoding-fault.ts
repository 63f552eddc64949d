import { describeValue } from '@hardware-ws/rules/endpoint';
import type { OscMessage } from '../message/osc-message.ts';
import type { OscPacket } from '../message/osc-packet.ts';
import { argumentFault } from './argument-fault.ts';
import { isOscText } from './is-osc-text.ts';
import { isUint32 } from './is-uint32.ts';
import { maxDepth } from './max-depth.ts';

function messageFault({ address, args }: OscMessage): string | undefined {
  if (!address.startsWith('/')) return `The OSC address ${describeValue(address)} does not start with "/".`;
  if (!isOscText(address)) return `The OSC address ${describeValue(address)} contains NUL or a lone surrogate.`;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index];
    const fault = argument && argumentFault(argument);
    if (fault !== undefined) return `Argument ${String(index)} of ${address} ${fault}.`;
  }
  return undefined;
}

/** Why a packet cannot be encoded unchanged, in one sentence; `undefined` if it can. */
export function encodingFault(packet: OscPacket, depth = 0): string | undefined {
  if (!('elements' in packet)) return messageFault(packet);
  if (depth > maxDepth) return `The bundle is nested more than ${String(maxDepth)} deep.`;
  const { timeTag, elements } = packet;
  if (!isUint32(timeTag.seconds) || !isUint32(timeTag.fraction)) return 'The time tag of the bundle is not two uint32.';
  for (const element of elements) {
    const fault = encodingFault(element, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
