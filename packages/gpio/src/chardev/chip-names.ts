import { readdirSync } from 'node:fs';

/** The kernel's GPIO chips, by the names of their files. */
export function chipNames(dev: string): readonly string[] {
  return readdirSync(dev).filter((name) => /^gpiochip\d+$/.test(name));
}
