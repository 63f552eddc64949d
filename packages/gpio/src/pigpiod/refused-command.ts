import { GpioError, type GpioErrorKind } from '../driver/gpio-error.ts';

const kinds: Readonly<Record<number, GpioErrorKind>> = { [-2]: 'unknown', [-3]: 'unknown', [-41]: 'denied' };
const remedies: Readonly<Partial<Record<GpioErrorKind, string>>> = {
  unknown: 'this board has no such line',
  denied: 'its option -x keeps this line from us',
};

/** The error of a command that the daemon answers with a negative result. */
export function refusedCommand(command: string, result: number, pin?: string): GpioError {
  const kind = kinds[result] ?? 'failed';
  const remedy = remedies[kind] ?? 'its documentation lists the codes';
  const what = pin === undefined ? command : `${pin}: ${command}`;
  return new GpioError(kind, `${what} was refused by pigpiod with ${result}: ${remedy}`, { pin });
}
