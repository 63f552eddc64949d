import { GpioError, type EdgesDriver, type GpioErrorKind, type LevelsDriver } from '@hardware-ws/gpio';
import { catchError, concat, filter, firstValueFrom, map, of, timeout } from 'rxjs';
import type { Finding } from './finding.ts';

/** Long enough for a claim to be refused; in ms. */
const listenMs = 500;

const fixes: Readonly<Record<GpioErrorKind, string>> = {
  busy: 'End the program that holds it, or wire the button to another pin.',
  denied: 'sudo usermod -aG gpio $USER, then log in again; pigpio takes sudo.',
  unknown: 'See gpioinfo for the names of the lines, and correct --pins.',
  absent: 'Another driver may work: npm install koffi, sudo apt install gpiod, or sudo pigpiod; see --gpio.',
  failed: 'See dmesg for what the kernel says.',
};

/** What of a driver a pin is looked at with. */
export interface PinDriver {
  readonly edges$: EdgesDriver;
  readonly levels$: LevelsDriver;
}

/** What is found of a pin that cannot be had. */
export function pinFinding(check: string, error: unknown): Finding {
  const kind = error instanceof GpioError ? error.kind : 'failed';
  return { check, state: 'failed', says: (error as Error).message, fix: fixes[kind] };
}

/** Whether a pin can be had, and its button is open and quiet while nobody touches it. */
export function checkPin(pin: string, { edges$, levels$ }: PinDriver): Promise<Finding> {
  const check = `pin ${pin}`;
  const pressed$ = levels$({ lines: [pin] }).pipe(
    filter((levels) => levels[pin] === 1),
    map((): Finding => ({
      check,
      state: 'warning',
      says: 'reads as pressed though nobody should press it',
      fix: 'Let go of the button; else it is stuck, or its wire touches ground.',
    })),
  );
  return firstValueFrom(
    concat(
      pressed$,
      edges$({ lines: [pin] }).pipe(
        map((): Finding => ({
          check,
          state: 'warning',
          says: 'changes though nobody should press it',
          fix: 'Let go of the button; else look for a loose wire, or a missing pull-up.',
        })),
        timeout({ first: listenMs, with: () => of<Finding>({ check, state: 'ok', says: 'free, and quiet' }) }),
      ),
    ).pipe(catchError((error: unknown) => of(pinFinding(check, error)))),
    { defaultValue: { check, state: 'failed', says: 'the driver gave it back at once', fix: fixes.failed } },
  );
}
