import { GpioError, type EdgesDriver, type GpioErrorKind, type LevelsDriver } from '@hardware-ws/gpio';
import { catchError, concat, filter, firstValueFrom, map, of, timeout } from 'rxjs';
import type { Finding } from './finding.ts';

/** Long enough for the driver to refuse the pin, in ms. */
const listenMs = 500;

const fixes: Readonly<Record<GpioErrorKind, string>> = {
  busy: 'Stop the program that holds it, or wire the button to another pin.',
  denied: 'Run sudo usermod -aG gpio $USER and log in again. The pigpio driver needs sudo.',
  unknown: 'Run gpioinfo to see the names of the lines, and correct --pins.',
  absent: 'Try another driver with --gpio: run npm install koffi, sudo apt install gpiod, or sudo pigpiod.',
  failed: 'Run dmesg to see messages from the kernel.',
};

/** The part of a driver that is needed to check a pin. */
export interface PinDriver {
  readonly edges$: EdgesDriver;
  readonly levels$: LevelsDriver;
}

/** The finding for a pin that cannot be claimed. */
export function pinFinding(check: string, error: unknown): Finding {
  const kind = error instanceof GpioError ? error.kind : 'failed';
  return { check, state: 'failed', says: (error as Error).message, fix: fixes[kind] };
}

/** Checks that a pin is free, and that its button is released and quiet while nobody touches it. */
export function checkPin(pin: string, { edges$, levels$ }: PinDriver): Promise<Finding> {
  const check = `pin ${pin}`;
  const pressed$ = levels$({ lines: [pin] }).pipe(
    filter((levels) => levels[pin] === 1),
    map((): Finding => ({
      check,
      state: 'warning',
      says: 'reads as pressed, but nobody should be pressing it',
      fix: 'Release the button. If nobody presses it, it is stuck or its wire touches ground.',
    })),
  );
  return firstValueFrom(
    concat(
      pressed$,
      edges$({ lines: [pin] }).pipe(
        map((): Finding => ({
          check,
          state: 'warning',
          says: 'changes, but nobody should be pressing it',
          fix: 'Release the button. If nobody presses it, look for a loose wire or a missing pull-up.',
        })),
        timeout({ first: listenMs, with: () => of<Finding>({ check, state: 'ok', says: 'free and quiet' }) }),
      ),
    ).pipe(catchError((error: unknown) => of(pinFinding(check, error)))),
    { defaultValue: { check, state: 'failed', says: 'the driver released it immediately', fix: fixes.failed } },
  );
}
