import * as z from 'zod/mini';

/**
 * The type that a rule converts a value to.
 *
 * @example
 * const type: ValueType = 'int';
 */
export type ValueType = 'int' | 'float' | 'bool' | 'string';

const names = ['int', 'float', 'bool', 'string'] as const satisfies readonly ValueType[];

/** The schema of a rule's `type`. */
export const valueType = z.enum(names, 'expected int, float, bool or string');
