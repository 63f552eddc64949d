import { firstValueFrom, lastValueFrom, type Observable, ReplaySubject, Subscription } from 'rxjs';
import type { RunningProgram } from './spawned.ts';

/** Ends the program with a signal and waits until it has ended. */
export interface Ending {
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/**
 * Returns a function that starts programs. Each one runs until it is ended or until the calling suite is over.
 *
 * @example
 * const start = programs();
 * beforeAll(async () => { server = await start(channels$()); });
 */
export function programs(): <T extends RunningProgram>(program$: Observable<T>) => Promise<T & Ending> {
  const running = new Subscription();
  afterAll(() => {
    running.unsubscribe();
  });
  return async <T extends RunningProgram>(program$: Observable<T>) => {
    const program$$ = new ReplaySubject<T>(1);
    running.add(program$.subscribe(program$$));
    const program = await firstValueFrom(program$$);
    const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
      const ended = lastValueFrom(program$$).catch(() => undefined);
      program.kill(signal);
      await ended;
    };
    return { ...program, end };
  };
}
