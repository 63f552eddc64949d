import {
  concat,
  defer,
  finalize,
  ignoreElements,
  merge,
  NEVER,
  type Observable,
  of,
  ReplaySubject,
  share,
  switchMap,
  take,
} from 'rxjs';
import { GpioError } from '../driver/gpio-error.ts';
import { loadPigpio } from './load-pigpio.ts';
import type { PigpioEffects } from './pigpio-effects.ts';
import type { PigpioModule } from './pigpio-module.ts';
import { rearmSignals } from './rearm-signals.ts';

/**
 * The C library, which a process has only once: the first subscriber starts it, all share it, and the last one ends it.
 */
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
    // Otherwise it would listen on the network, at the port of pigpiod.
    module.configureInterfaces(module.DISABLE_FIFO_IF | module.DISABLE_SOCK_IF);
    module.initialize();
  } catch (cause) {
    throw new GpioError('failed', `pigpio could not start: ${(cause as Error).message}`, { cause });
  }
  rearmSignals();
}

/**
 * Runs the Observable of `work` while the C library is started. The work ends before the library, which then knows no
 * lines.
 */
export function withPigpio$<T>(
  started$: Observable<PigpioModule>,
  work: (module: PigpioModule) => Observable<T>,
): Observable<T> {
  const library$ = started$.pipe(ignoreElements());
  return merge(started$.pipe(take(1), switchMap(work)), library$);
}
