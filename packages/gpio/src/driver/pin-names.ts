import { pinName } from './pin-name.ts';

/** The names of the pins that an option lists: at least one, and none twice. */
export function pinNames(pins: readonly (number | string)[], option: string): readonly string[] {
  if (pins.length === 0) throw new RangeError(`${option}: expected at least one pin`);
  const names = pins.map(pinName);
  const again = names.findIndex((name, index) => names.indexOf(name) < index);
  if (again !== -1) {
    const twice = pins.filter((_, index) => names[index] === names[again]);
    throw new RangeError(`${option}: ${names[again]} is there twice, as ${twice.map(quote).join(' and ')}`);
  }
  return names;
}

const quote = (pin: number | string) => JSON.stringify(pin);
