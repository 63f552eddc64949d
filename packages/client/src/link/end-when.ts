import { Observable, type MonoTypeOperatorFunction } from 'rxjs';
import type { LinkEnd } from './link-end.ts';
import { LinkError } from './link-error.ts';

/** Errors, and so ends the link, when whoever uses it says that it is dead, and why. */
export function endWhen<T>(end$: Observable<LinkEnd>): MonoTypeOperatorFunction<T> {
  return (source) =>
    new Observable((subscriber) => {
      subscriber.add(end$.subscribe((end) => subscriber.error(new LinkError(end))));
      source.subscribe(subscriber);
    });
}
