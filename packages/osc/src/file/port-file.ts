import * as z from 'zod/mini';
import { told } from './told.ts';

const PORT = 'expected a port, 1 to 65535';
/** A port, as it is written. */
export const portFile = (description: string) =>
  told(description, z.int(PORT).check(z.minimum(1, PORT), z.maximum(65535, PORT)));
