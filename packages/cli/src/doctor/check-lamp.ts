import type { OutputsDriver } from '@hardware-ws/gpio';
import { catchError, concat, firstValueFrom, map, NEVER, of, take, timeout } from 'rxjs';
import { pinFinding } from './check-pin.ts';
import type { Finding } from './finding.ts';

/** How long setting a lamp may take, in ms. */
const setMs = 3000;

/** Checks that a lamp's pin is free and can be set. The lamp stays off. */
export function checkLamp(pin: string, setLines: OutputsDriver): Promise<Finding> {
  const check = `lamp ${pin}`;
  const failed: Finding = {
    check,
    state: 'failed',
    says: 'the driver did not set it',
    fix: 'Check the log of the driver.',
  };
  return firstValueFrom(
    concat(of({ [pin]: 0 as const }), NEVER).pipe(
      setLines({ lines: [pin] }),
      map((): Finding => ({ check, state: 'ok', says: 'free and can be set' })),
      take(1),
      timeout({ first: setMs, with: () => of(failed) }),
      catchError((error: unknown) => of(pinFinding(check, error))),
    ),
    { defaultValue: failed },
  );
}
