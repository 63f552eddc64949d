import { multiplexerWiring, pinName, type DebounceEdgesOptions } from '@hardware-ws/gpio';
import { noop } from 'rxjs';
import { ConfigError } from '../config-error.ts';
import { configOrThrow } from '../config/config-or-throw.ts';
import { problemText } from '../config/config-problem.ts';
import type { BoxOptions } from './box-options.ts';
import { simulatedWiring, type BoxWiring } from './box-wiring.ts';
import { wrongLamps } from './wrong-lamps.ts';

/** The wiring of a buzzer box and how to read its contacts. */
export interface Box {
  readonly wiring: BoxWiring;
  /** How to debounce its contacts. */
  readonly contacts: Required<DebounceEdgesOptions>;
}

/**
 * Reads the buzzer box that the options describe, or the file that they name. Rejects with a {@link ConfigError} if it is invalid.
 * `warn` is called with one line per warning about the file, the same that `check` reports.
 */
export async function readBox(options: BoxOptions, warn: (line: string) => void = noop): Promise<Box> {
  const { config: file, debounce, minPress } = options;
  const contacts = (ms = 5, minMs = 0) => ({ ms: debounce ?? ms, minMs: minPress ?? minMs });
  if (file === undefined) return { wiring: wiringOf(options), contacts: contacts() };
  // The parser of YAML takes a tenth of a start, and flags need none.
  const { checkBox } = await import('../check/check-box.ts');
  const checked = checkBox(file);
  const { pins, lamps = {}, multiplexer, debounce_ms, min_press_ms } = configOrThrow(checked);
  for (const problem of checked.problems) warn(problemText(problem));
  const box = { contacts: contacts(debounce_ms, min_press_ms) };
  if (pins !== undefined) return { ...box, wiring: { kind: 'pins', buttons: pins, lamps } };
  const { passes_per_second: passesPerSecond, ...board } = multiplexer ?? {};
  return { ...box, wiring: multiplexed({ passesPerSecond, ...board }) };
}

function wiringOf({ gpio, pins, lamps = {}, multiplexer }: BoxOptions): BoxWiring {
  if (multiplexer) return multiplexed({});
  if (pins === undefined && gpio !== 'simulated') {
    throw new ConfigError(
      'No buzzers are configured. Use --pins (for example --pins 17=1,22=2), --multiplexer or --config box.yaml.',
    );
  }
  const buttons = pins ?? simulatedWiring;
  const [wrong] = wrongLamps(buttons, lamps);
  if (wrong !== undefined) throw new ConfigError(`--lamps: ${pinName(wrong.lamp)} ${wrong.why}.`);
  return { kind: 'pins', buttons, lamps };
}

function multiplexed(multiplexer: Extract<BoxWiring, { kind: 'multiplexer' }>['multiplexer']) {
  return { kind: 'multiplexer' as const, buttons: multiplexerWiring(multiplexer.channels), multiplexer };
}
