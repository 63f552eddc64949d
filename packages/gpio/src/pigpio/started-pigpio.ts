import { NEVER, ReplaySubject, concat, defer, finalize, of, share, switchMap } from 'rxjs';
import type { Observable } from 'rxjs';
import { GpioError } from '../driver/gpio-error.ts';
import { loadPigpio } from './load-pigpio.ts';
import type { PigpioEffects } from './pigpio-effects.ts';
import type { PigpioModule } from './pigpio-module.ts';
import { rearmSignals } from './rearm-signals.ts';

/** The C library, started by the first who wants it, then the same for all, and ended with the last: a process has one. */
export function startedPigpio$(effects: PigpioEffects): Observable<PigpioModule> {
  return defer(() => loadPigpio(effects)).pipe(
    switchMap((module) => {
      start(module);
      return concat(of(module), NEVER).pipe(finalize(() => module.terminate()));
    }),
    share({ connector: () => new ReplaySubject(1) }),
  );
}

function start(module: PigpioModule): void {
  try {
    // Else it listens on the network, at the port of pigpiod.
    module.configureInterfaces(module.DISABLE_FIFO_IF | module.DISABLE_SOCK_IF);
    module.initialize();
  } catch (cause) {
    throw new GpioError('failed', `pigpio could not start: ${(cause as Error).message}`, { cause });
  }
  rearmSignals();
}
