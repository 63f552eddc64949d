import { Option } from 'commander';
import { gpioNames } from './gpio-names.ts';

/** Which driver a command uses; undefined leaves it to `chooseGpio`. */
export const gpioOption = (): Option =>
  new Option('--gpio <driver>', 'where the buttons are (default: the first driver that works here)')
    .choices(gpioNames)
    .env('HARDWARE_WS_GPIO');
