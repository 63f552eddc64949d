import { ConfigError } from './config-error.ts';

/** Which buzzer each pin is, from `17=1,22=2`. */
export function parsePins(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    text.split(',').map((part) => {
      const [, pin, buzzerId] = /^\s*([^\s=]+)\s*=\s*(\d+)\s*$/.exec(part) ?? [];
      if (pin === undefined) {
        throw new ConfigError(`--pins: ${JSON.stringify(part)} should look like 17=1: pin, "=", buzzer id`);
      }
      return [pin, Number(buzzerId)];
    }),
  );
}
