/**
 * The name of a line: a number is a BCM number, any other name stays as it is.
 *
 * @example
 * pinName(17); // 'GPIO17', as are pinName('17') and pinName('GPIO17')
 */
export function pinName(pin: number | string): string {
  if (/^\d+$/.test(String(pin))) return `GPIO${Number(pin)}`;
  if (typeof pin === 'number' || pin === '') {
    throw new RangeError(`pin: expected a name or an integer of 0 or more, got ${JSON.stringify(pin)}`);
  }
  return pin;
}
