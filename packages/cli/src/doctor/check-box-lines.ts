import { pinName } from '@hardware-ws/gpio';
import { defer, firstValueFrom } from 'rxjs';
import type { BoxWiring } from '../box/box-wiring.ts';
import type { RealGpioDriver } from '../gpio/gpio-drivers.ts';
import { checkLamp } from './check-lamp.ts';
import { checkPin, pinFinding } from './check-pin.ts';
import type { Finding } from './finding.ts';

/** Checks that a box's pins are free: that its buttons are released and quiet and its lamps can be set, or that its multiplexer is free. */
export async function* checkBoxLines(wiring: BoxWiring, driver: RealGpioDriver): AsyncGenerator<Finding> {
  if (wiring.kind === 'multiplexer') {
    yield await checkMultiplexer(wiring.multiplexer, driver);
    return;
  }
  for (const pin of Object.keys(wiring.buttons)) yield await checkPin(pinName(pin), driver);
  for (const pin of Object.keys(wiring.lamps)) yield await checkLamp(pinName(pin), driver.setLines);
}

function checkMultiplexer(
  { select = [23, 24, 25], enable = 16, input = 18 }: Extract<BoxWiring, { kind: 'multiplexer' }>['multiplexer'],
  { lines$ }: RealGpioDriver,
): Promise<Finding> {
  const check = 'multiplexer';
  const says = `the pins ${[...select, enable, input].map(pinName).join(', ')} are free`;
  const claimed$ = defer(() => lines$({ outputs: [...select, enable], inputs: [input] }));
  return firstValueFrom(claimed$, { defaultValue: undefined }).then(
    (): Finding => ({ check, state: 'ok', says }),
    (error: unknown) => pinFinding(check, error),
  );
}
