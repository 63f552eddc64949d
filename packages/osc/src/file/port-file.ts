import * as z from 'zod/mini';
import { told } from './told.ts';

const port = 'expected a port, 1 to 65535';
/** A port, as it is written. */
export function portFile(description: string) {
  return told(description, z.int(port).check(z.minimum(1, port), z.maximum(65535, port)));
}
