import { isFloat32 } from './is-float32.ts';
import { isInt32 } from './is-int32.ts';
import type { OscArgument } from '../message/osc-argument.ts';
import { isOscText } from './is-osc-text.ts';
import { isUint32 } from './is-uint32.ts';
import { maxDepth } from './max-depth.ts';

function isByte(value: number): boolean {
  return (value & 0xff) === value;
}

/** Why an argument cannot be encoded unchanged, as the predicate of a sentence; `undefined` if it can. */
export function argumentFault(argument: OscArgument, depth = 0): string | undefined {
  switch (argument.type) {
    case 'i':
      return isInt32(argument.value) ? undefined : `is ${String(argument.value)}, which is not an int32`;
    case 'f':
      if (typeof argument.value !== 'number') return 'is not a number';
      // NaN and the infinities can be encoded. Only a finite number that would become infinite is refused.
      return Number.isFinite(argument.value) && !isFloat32(argument.value)
        ? `is ${String(argument.value)}, which is beyond float32`
        : undefined;
    case 'd':
      return typeof argument.value === 'number' ? undefined : 'is not a number';
    case 'h':
      return typeof argument.value === 'bigint' && BigInt.asIntN(64, argument.value) === argument.value
        ? undefined
        : `is ${String(argument.value)}, which is not an int64 (a bigint)`;
    case 's':
    case 'S':
      return isOscText(argument.value) ? undefined : 'contains NUL or a lone surrogate';
    case 'c':
      return /^[^\p{Surrogate}]$/su.test(argument.value) ? undefined : 'is not one character';
    case 'b':
      return argument.value instanceof Uint8Array ? undefined : 'is not a Uint8Array';
    case 'm':
      return argument.value.length === 4
        ? undefined
        : `has a byte length of ${String(argument.value.length)}, expected 4 for MIDI`;
    case 't':
      return isUint32(argument.value.seconds) && isUint32(argument.value.fraction) ? undefined : 'is not two uint32';
    case 'r': {
      const { red, green, blue, alpha } = argument.value;
      return isByte(red) && isByte(green) && isByte(blue) && isByte(alpha)
        ? undefined
        : 'is not a colour of four bytes';
    }
    case 'T':
    case 'F':
    case 'N':
    case 'I':
      return undefined;
    case '[':
      if (depth >= maxDepth) return `is nested more than ${String(maxDepth)} deep`;
      for (let index = 0; index < argument.value.length; index++) {
        const element = argument.value[index];
        const fault = element && argumentFault(element, depth + 1);
        if (fault !== undefined) return `at ${String(index)} ${fault}`;
      }
      return undefined;
    default:
      return `has the unknown type ${JSON.stringify((argument as { readonly type: unknown }).type)}`;
  }
}
