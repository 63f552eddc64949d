/**
 * A number that is sent as a float even if it is whole. A YAML file writes it as `1.0`, which JavaScript cannot distinguish
 * from 1.
 *
 * @example
 * const full: FloatValue = { type: 'float', value: 1 };
 */
export interface FloatValue {
  readonly type: 'float';
  readonly value: number;
}

/** Whether a value is a {@link FloatValue} without other fields. */
export function isFloatValue(value: unknown): value is FloatValue {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false;
  return 'type' in value && value.type === 'float' && 'value' in value && typeof value.value === 'number';
}

/** The number itself. */
export function numberOf(number: number | FloatValue): number {
  return typeof number === 'number' ? number : number.value;
}
