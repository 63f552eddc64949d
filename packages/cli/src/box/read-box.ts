import { multiplexerWiring, pinName, type DebounceEdgesOptions } from '@hardware-ws/gpio';
import { noop } from 'rxjs';
import { checkBox } from '../check/check-box.ts';
import { ConfigError } from '../config-error.ts';
import { configOrThrow } from '../config/config-or-throw.ts';
import { problemText } from '../config/config-problem.ts';
import type { BoxOptions } from './box-options.ts';
import { simulatedWiring, type BoxWiring } from './box-wiring.ts';
import { wrongLamps } from './wrong-lamps.ts';

export interface Box {
  readonly wiring: BoxWiring;
  /** How its contacts are read. */
  readonly contacts: Required<DebounceEdgesOptions>;
}

/**
 * What a command is told about its box: flags, or a file. Throws a {@link ConfigError}. `warned` hears what `check` would say of
 * a file that is not wrong, a line each.
 */
export function readBox(options: BoxOptions, warned: (line: string) => void = noop): Box {
  const { config: file, debounce, minPress } = options;
  const contacts = (ms = 5, minMs = 0) => ({ ms: debounce ?? ms, minMs: minPress ?? minMs });
  if (file === undefined) return { wiring: wiringOf(options), contacts: contacts() };
  const checked = checkBox(file);
  const { pins, lamps = {}, multiplexer, debounce_ms, min_press_ms } = configOrThrow(checked);
  for (const problem of checked.problems) warned(problemText(problem));
  const box = { contacts: contacts(debounce_ms, min_press_ms) };
  if (pins !== undefined) return { ...box, wiring: { kind: 'pins', buttons: pins, lamps } };
  const { passes_per_second: passesPerSecond, ...board } = multiplexer ?? {};
  return { ...box, wiring: multiplexed({ passesPerSecond, ...board }) };
}

function wiringOf({ gpio, pins, lamps = {}, multiplexer }: BoxOptions): BoxWiring {
  if (multiplexer) return multiplexed({});
  if (pins === undefined && gpio !== 'simulated') {
    throw new ConfigError('Where are the buzzers? Give --pins 17=1,22=2, --multiplexer or --config box.yaml.');
  }
  const buttons = pins ?? simulatedWiring;
  const [wrong] = wrongLamps(buttons, lamps);
  if (wrong !== undefined) throw new ConfigError(`--lamps: ${pinName(wrong.lamp)} ${wrong.why}.`);
  return { kind: 'pins', buttons, lamps };
}

function multiplexed(multiplexer: Extract<BoxWiring, { kind: 'multiplexer' }>['multiplexer']) {
  return { kind: 'multiplexer' as const, buttons: multiplexerWiring(multiplexer.channels), multiplexer };
}
