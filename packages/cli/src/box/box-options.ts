import type { BuzzerWiring } from '@hardware-ws/gpio';
import { Option } from 'commander';
import { gpioOption, type GpioName } from '../gpio/gpio-option.ts';
import { parseMilliseconds } from '../options/parse-number.ts';
import { parsePins } from '../options/parse-pins.ts';

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
export function boxOptions(): readonly Option[] {
  return [
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
    new Option('--debounce <ms>', 'how long a contact may bounce (default: 5)').argParser(parseMilliseconds),
    new Option(
      '--min-press <ms>',
      'ignore presses shorter than this: 1.5 keeps interference on a long cable from pressing (default: 0)',
    ).argParser(parseMilliseconds),
  ];
}
