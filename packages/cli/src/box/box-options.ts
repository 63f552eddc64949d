import { multiplexerWiring, pinName, type BuzzerWiring } from '@hardware-ws/gpio';
import { Option } from 'commander';
import { readConfig } from '../config/read-config.ts';
import { ConfigError } from '../config-error.ts';
import { gpioOption } from '../gpio/gpio-option.ts';
import type { GpioName } from '../gpio/gpio-names.ts';
import { parseDebounce } from '../options/parse-debounce.ts';
import { parsePins } from '../options/parse-pins.ts';
import { simulatedWiring } from '../simulated-wiring.ts';
import { boxConfig } from './box-config.ts';
import type { BoxWiring } from './box-wiring.ts';
import { buttonAndLamp } from './button-and-lamp.ts';

/** What {@link boxOptions} are called once they are parsed. */
export interface BoxOptions {
  /** Left out: the first that works. */
  readonly gpio?: GpioName;
  readonly pins?: BuzzerWiring;
  readonly lamps?: BuzzerWiring;
  readonly multiplexer?: boolean;
  readonly config?: string;
  readonly debounce?: number;
}

/** How a buzzer box is wired. */
export const boxOptions = (): readonly Option[] => [
  gpioOption(),
  new Option('--pins <pin=id,…>', 'one button per pin: which buzzer each is, as 17=1,22=2 (simulated: buzzers 0 to 9)')
    .argParser(parsePins)
    .conflicts(['multiplexer', 'config']),
  new Option('--lamps <pin=id,…>', 'which lamp each buzzer has, as 5=1,6=2')
    .argParser(parsePins)
    .conflicts(['multiplexer', 'config']),
  new Option('--multiplexer', 'the buttons and lamps are behind the multiplexer at 23, 24, 25, 16 and 18').conflicts(
    'config',
  ),
  new Option('--config <box.yaml>', 'the wiring, from a file'),
  new Option('--debounce <ms>', 'how long a contact may bounce (default: 5)').argParser(parseDebounce),
];

/** What a command is told about its box: flags, or a file. Throws a {@link ConfigError}. */
export function boxOf(options: BoxOptions): { readonly wiring: BoxWiring; readonly debounceMs: number } {
  const { config: file, debounce } = options;
  if (file === undefined) return { wiring: wiringOf(options), debounceMs: debounce ?? 5 };
  const { pins, lamps = {}, multiplexer, debounce_ms = 5 } = readConfig(file, boxConfig);
  const debounceMs = debounce ?? debounce_ms;
  if (pins !== undefined) return { wiring: { kind: 'pins', buttons: pins, lamps }, debounceMs };
  const { passes_per_second: passesPerSecond, ...board } = multiplexer ?? {};
  return { wiring: multiplexed({ passesPerSecond, ...board }), debounceMs };
}

function wiringOf({ gpio, pins, lamps = {}, multiplexer }: BoxOptions): BoxWiring {
  if (multiplexer) return multiplexed({});
  if (pins === undefined && gpio !== 'simulated') {
    throw new ConfigError('Where are the buzzers? Give --pins 17=1,22=2, --multiplexer or --config box.yaml.');
  }
  const buttons = pins ?? simulatedWiring;
  const lamp = buttonAndLamp(buttons, lamps);
  if (lamp !== undefined) throw new ConfigError(`${pinName(lamp)} is a button and a lamp: a pin is one of them.`);
  return { kind: 'pins', buttons, lamps };
}

function multiplexed(multiplexer: Extract<BoxWiring, { kind: 'multiplexer' }>['multiplexer']) {
  return { kind: 'multiplexer' as const, buttons: multiplexerWiring(multiplexer.channels), multiplexer };
}
