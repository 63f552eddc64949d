import * as z from 'zod/mini';

/**
 * The conversion that a rule asks for.
 *
 * @example
 * const type: ArgumentType = 'int';
 */
export type ArgumentType = 'int' | 'float' | 'bool' | 'string';

const names = ['int', 'float', 'bool', 'string'] as const satisfies readonly ArgumentType[];

/** The conversions that a rule's `type` may name; left out, a value goes over as it is. */
export const argumentType = z.enum(names, 'expected int, float, bool or string');
