import * as z from 'zod/mini';

/**
 * The conversion that a rule asks for.
 *
 * @example
 * const type: ValueType = 'int';
 */
export type ValueType = 'int' | 'float' | 'bool' | 'string';

const names = ['int', 'float', 'bool', 'string'] as const satisfies readonly ValueType[];

/** The conversions that a rule's `type` may name; left out, a value goes over as it is. */
export const valueType = z.enum(names, 'expected int, float, bool or string');
