import { firstValueFrom, lastValueFrom, type Observable, ReplaySubject, Subscription } from 'rxjs';
import type { RunningProgram } from './running-program.ts';

/** Ends the program by this signal and waits until it has ended. */
export interface Ending {
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/**
 * Starts programs, each until it is ended or the suite that this is called in is over.
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
