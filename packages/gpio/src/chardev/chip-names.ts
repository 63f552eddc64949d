import { readdirSync } from 'node:fs';

/** The kernel's GPIO chips, by the names of their files. */
export const chipNames = (dev: string): readonly string[] =>
  readdirSync(dev).filter((name) => /^gpiochip\d+$/.test(name));
