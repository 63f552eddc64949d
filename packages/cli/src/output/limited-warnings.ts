import { ignoreElements, Subject, tap, type Observable } from 'rxjs';
import { limitRepeats } from '../operators/limit-repeats.ts';

interface Warning {
  readonly key: string;
  readonly text: string;
}

/** Warnings that cannot flood the log. */
export interface LimitedWarnings {
  /** Logs the warning immediately. If a warning with the same key was just logged, it follows within a second with a count. */
  readonly warn: (key: string, text: string) => void;
  /** Logs the warnings while subscribed. Emits nothing. */
  readonly written$: Observable<never>;
}

/** Logs the first warning of each key immediately, then at most one line per second: the latest warning and their number. */
export function limitedWarnings(log: { warn(text: string): void }): LimitedWarnings {
  const warning$ = new Subject<Warning>();
  return {
    warn: (key, text) => warning$.next({ key, text }),
    written$: warning$.pipe(
      limitRepeats(({ key }) => key),
      tap(({ value: { text }, count }) =>
        log.warn(count > 1 ? `${text} (the latest of ${count} similar warnings in 1 s)` : text),
      ),
      ignoreElements(),
    ),
  };
}
