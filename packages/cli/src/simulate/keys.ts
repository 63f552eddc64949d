import process from 'node:process';
import { Observable, filter, map } from 'rxjs';
import type { Simulation } from './simulation.ts';

/** Every key that is pressed on the terminal; completes on q and Ctrl-C. */
export const key$ = new Observable<string>((subscriber) => {
  const { stdin } = process;
  const hear = (keys: Buffer) => {
    for (const key of keys.toString()) {
      if (key === 'q' || key === '\u0003') subscriber.complete();
      else subscriber.next(key);
    }
  };
  stdin.setRawMode(true);
  stdin.on('data', hear);
  return () => {
    stdin.off('data', hear);
    stdin.setRawMode(false);
    stdin.pause();
  };
});

/** What each key means, as a line. */
export function keyLines$({ armed$, plugged$ }: Simulation): Observable<string> {
  const lineOf = (key: string) => {
    if (key === 'a') return armed$.value ? 'disarm' : 'arm';
    if (key === 'd') return plugged$.value ? 'drop' : 'restore';
    if (key === '?') return 'help';
    return /[1-6]/.test(key) ? `press ${key}` : '';
  };
  return key$.pipe(
    map(lineOf),
    filter((line) => line !== ''),
  );
}
