import { boxSchema, type BoxConfig } from '../box/box-schema.ts';
import { checkConfig, type CheckedConfig } from '../config/check-config.ts';
import { withoutRunKeys } from '../run/run-keys.ts';
import { boxLamps } from './box-lamps.ts';
import { specialPins } from './special-pins.ts';

/** Reads a buzzer box's file: reports every error, and warns about wiring that is probably a mistake. */
export function checkBox(file: string): CheckedConfig<BoxConfig> {
  return checkConfig(file, boxSchema, {
    asWritten: withoutRunKeys,
    further: (value) => [...specialPins(value), ...boxLamps(value)],
  });
}
