import { multiplexerWiring, pinName, type BuzzerWiring, type DebounceEdgesOptions } from '@hardware-ws/gpio';
import { Option } from 'commander';
import { noop } from 'rxjs';
import { checkBox } from '../check/check-box.ts';
import { configOf } from '../config/config-of.ts';
import { problemText } from '../config/problem-lines.ts';
import { ConfigError } from '../config-error.ts';
import { gpioOption } from '../gpio/gpio-option.ts';
import type { GpioName } from '../gpio/gpio-names.ts';
import { parseMs } from '../options/parse-ms.ts';
import { parsePins } from '../options/parse-pins.ts';
import { simulatedWiring } from './simulated-wiring.ts';
import type { BoxWiring } from './box-wiring.ts';
import { wrongLamps } from './wrong-lamps.ts';

/** What {@link boxOptions} are called once they are parsed. */
export interface BoxOptions {
  /** Left out: the first that works. */
  readonly gpio?: GpioName;
  readonly pins?: BuzzerWiring;
  readonly lamps?: BuzzerWiring;
  readonly multiplexer?: boolean;
  readonly config?: string;
  readonly debounce?: number;
  readonly minPress?: number;
}

/** How a buzzer box is wired. */
export const boxOptions = (): readonly Option[] => [
  gpioOption(),
  new Option('--pins <pin=id,…>', 'one button per pin: the buzzer of each, as 17=1,22=2 (simulated: buzzers 0 to 9)')
    .argParser(parsePins)
    .conflicts(['multiplexer', 'config']),
  new Option('--lamps <pin=id,…>', 'which lamp each buzzer has, as 5=1,6=2')
    .argParser(parsePins)
    .conflicts(['multiplexer', 'config']),
  new Option('--multiplexer', 'the buttons and lamps are behind the multiplexer at 23, 24, 25, 16 and 18').conflicts(
    'config',
  ),
  new Option('--config <box.yaml>', 'the wiring, from a file'),
  new Option('--debounce <ms>', 'how long a contact may bounce (default: 5)').argParser(parseMs),
  new Option(
    '--min-press <ms>',
    'ignore presses shorter than this: 1.5 keeps interference on a long cable from pressing (default: 0)',
  ).argParser(parseMs),
];

export interface Box {
  readonly wiring: BoxWiring;
  /** How its contacts are read. */
  readonly contacts: Required<DebounceEdgesOptions>;
}

/**
 * What a command is told about its box: flags, or a file. Throws a {@link ConfigError}. `warned` hears what `check` would say of
 * a file that is not wrong, a line each.
 */
export function boxOf(options: BoxOptions, warned: (line: string) => void = noop): Box {
  const { config: file, debounce, minPress } = options;
  const contacts = (ms = 5, minMs = 0) => ({ ms: debounce ?? ms, minMs: minPress ?? minMs });
  if (file === undefined) return { wiring: wiringOf(options), contacts: contacts() };
  const checked = checkBox(file);
  const { pins, lamps = {}, multiplexer, debounce_ms, min_press_ms } = configOf(checked);
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
