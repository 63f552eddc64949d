import { isFloat32 } from './is-float32.ts';
import { isInt32 } from './is-int32.ts';
import { isOscText } from './is-osc-text.ts';
import type { OscArgument } from './osc-argument.ts';
import type { OscMessage } from './osc-message.ts';

const UNSAFE_TEXT = 'contains NUL or a lone surrogate';

const argumentFault = (argument: OscArgument): string | undefined => {
  switch (argument.type) {
    case 'i':
      return isInt32(argument.value) ? undefined : `is ${String(argument.value)}, which is no int32`;
    case 'f':
      // NaN and the infinities have bytes of their own: only a number that would turn into one is refused.
      return Number.isFinite(argument.value) && !isFloat32(argument.value)
        ? `is ${String(argument.value)}, which is beyond float32`
        : undefined;
    case 's':
      return isOscText(argument.value) ? undefined : UNSAFE_TEXT;
    case 'm':
      return argument.value.length === 4 ? undefined : `has ${String(argument.value.length)} bytes, MIDI has 4`;
    case 'b':
    case 'T':
    case 'F':
    case 'N':
      return undefined;
  }
};

/** Why a message cannot be encoded without changing it, in one sentence; nothing when it can. */
export const encodingFault = ({ address, args }: OscMessage): string | undefined => {
  if (!address.startsWith('/')) return `The OSC address ${JSON.stringify(address)} does not start with "/".`;
  if (!isOscText(address)) return `The OSC address ${JSON.stringify(address)} ${UNSAFE_TEXT}.`;
  const faults = args.map(argumentFault);
  const index = faults.findIndex((fault) => fault !== undefined);
  return index < 0 ? undefined : `Argument ${String(index)} of ${address} ${String(faults[index])}.`;
};
