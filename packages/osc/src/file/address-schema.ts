import * as z from 'zod/mini';
import { isOscText } from '../codec/is-osc-text.ts';
import { oscPattern } from '../message/osc-pattern.ts';
import { described } from '@hardware-ws/rules/endpoint';

const unpaired = 'expected an address or an OSC pattern: a bracket is unpaired';

/** An OSC address or a pattern of addresses: it starts with a slash and survives the wire. */
export function addressSchema(description: string) {
  return described(
    description,
    z.string('expected an OSC address').check(
      z.refine((value) => value.startsWith('/'), 'an OSC address must start with "/"'),
      z.refine(isOscText, 'an OSC address must not contain NUL or a lone surrogate'),
      z.refine((value) => oscPattern(value) !== undefined, unpaired),
    ),
  );
}
