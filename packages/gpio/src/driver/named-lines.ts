import { levelsByPin } from './levels-by-pin.ts';
import type { LinesOptions } from './lines-options.ts';
import { pinNames } from './pin-names.ts';

/** What a `LinesDriver` is asked for, by full names; throws on what cannot be meant. */
export function namedLines({ outputs, inputs, idle = {} }: LinesOptions) {
  const names = { outputs: pinNames(outputs, 'outputs'), inputs: pinNames(inputs, 'inputs') };
  pinNames([...outputs, ...inputs], 'outputs and inputs');
  const levels = new Map(names.outputs.map((pin): [string, 0 | 1] => [pin, 0]));
  levelsByPin(idle, names.outputs).forEach((level, pin) => levels.set(pin, level));
  return { ...names, idle: levels };
}
