/**
 * The name of a line. A number is a BCM number; any other name stays as it is.
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

/** The names of the pins in an option. Throws if there are none, or if a pin is named twice. */
export function pinNames(pins: readonly (number | string)[], option: string): readonly string[] {
  if (pins.length === 0) throw new RangeError(`${option}: expected at least one pin`);
  const names = pins.map(pinName);
  const again = names.findIndex((name, index) => names.indexOf(name) < index);
  if (again !== -1) {
    const twice = pins.filter((_, index) => names[index] === names[again]);
    throw new RangeError(`${option}: ${names[again]} is listed twice, as ${twice.map(quote).join(' and ')}`);
  }
  return names;
}

function quote(pin: number | string) {
  return JSON.stringify(pin);
}
