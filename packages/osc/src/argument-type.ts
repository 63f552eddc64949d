import * as z from 'zod/mini';

/** The conversions that a rule's `type` may name; left out, a value goes over as it is. */
export const argumentType = z.enum(['int', 'float', 'bool', 'string'], 'expected int, float, bool or string');

/**
 * The conversion that a rule asks for.
 *
 * @example
 * const type: ArgumentType = 'int';
 */
export type ArgumentType = z.infer<typeof argumentType>;
