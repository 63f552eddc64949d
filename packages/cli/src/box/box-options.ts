import type { BuzzerWiring } from '@hardware-ws/gpio';
import { Option } from 'commander';
import { gpioOption, type GpioName } from '../gpio/gpio-option.ts';
import { parseMilliseconds } from '../options/parse-number.ts';
import { parsePins } from '../options/parse-pins.ts';

/** The parsed values of {@link boxOptions}. */
export interface BoxOptions {
  /** @default the first driver that works */
  readonly gpio?: GpioName;
  readonly pins?: BuzzerWiring;
  readonly lamps?: BuzzerWiring;
  readonly multiplexer?: boolean;
  readonly config?: string;
  readonly debounce?: number;
  readonly minPress?: number;
}

/** The options that describe how a buzzer box is wired. */
export function boxOptions(): readonly Option[] {
  return [
    gpioOption(),
    new Option(
      '--pins <pin=id,…>',
      'the buzzer at each pin, for example 17=1,22=2 (default with --gpio simulated: buzzers 0 to 9)',
    )
      .argParser(parsePins)
      .conflicts(['multiplexer', 'config']),
    new Option('--lamps <pin=id,…>', 'the pin of each lamp and its buzzer, for example 5=1,6=2')
      .argParser(parsePins)
      .conflicts(['multiplexer', 'config']),
    new Option('--multiplexer', 'buttons and lamps are behind a multiplexer at pins 23, 24, 25, 16 and 18').conflicts(
      'config',
    ),
    new Option('--config <box.yaml>', 'read the wiring from a file'),
    new Option('--debounce <ms>', 'how long a contact may bounce (default: 5)').argParser(parseMilliseconds),
    new Option(
      '--min-press <ms>',
      'ignore presses shorter than this; 1.5 filters interference on a long cable (default: 0)',
    ).argParser(parseMilliseconds),
  ];
}
