import { ignoreElements, Subject, tap, type Observable } from 'rxjs';
import { limitRepeats } from '../operators/limit-repeats.ts';

interface Warning {
  readonly key: string;
  readonly text: string;
}

/** Warnings of which a flood is no flood of lines. */
export interface LimitedWarnings {
  /** Warns at once, or within a second and with a count when the same key was warned of just before. */
  readonly warn: (key: string, text: string) => void;
  /** Writes the warnings while it is subscribed to. */
  readonly written$: Observable<never>;
}

/** Warnings for a log: the first of each key at once, then one line a second, which is the latest and says how many there were. */
export function limitedWarnings(log: { warn(text: string): void }): LimitedWarnings {
  const warning$ = new Subject<Warning>();
  return {
    warn: (key, text) => warning$.next({ key, text }),
    written$: warning$.pipe(
      limitRepeats(({ key }) => key),
      tap(({ value: { text }, count }) => log.warn(count > 1 ? `${text} (the latest of ${count} such in 1 s)` : text)),
      ignoreElements(),
    ),
  };
}
