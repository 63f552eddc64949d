import * as z from 'zod/mini';
import { described } from '@hardware-ws/rules/endpoint';

const port = 'expected a port, 1 to 65535';
/** A port, as a file writes it. */
export function portSchema(description: string) {
  return described(description, z.int(port).check(z.minimum(1, port), z.maximum(65535, port)));
}
