import * as z from 'zod/mini';
import { isOscText } from './codec/is-osc-text.ts';

/** A text that starts with a slash and survives the wire. */
export const oscAddress = z.string('expected an OSC address').check(
  z.refine((value) => value.startsWith('/'), 'an OSC address starts with "/"'),
  z.refine(isOscText, 'an OSC address has no NUL and no lone surrogate'),
);
