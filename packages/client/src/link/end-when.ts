import { map, takeUntil, type MonoTypeOperatorFunction, type Observable } from 'rxjs';
import type { LinkEnd } from './link-end.ts';
import { LinkError } from './link-error.ts';

/** Errors, and so ends the link, when whoever uses it says that it is dead, and why. */
export function endWhen<T>(end$: Observable<LinkEnd>): MonoTypeOperatorFunction<T> {
  const failure$ = end$.pipe(
    map((end): never => {
      throw new LinkError(end);
    }),
  );
  return takeUntil(failure$);
}
