import { Observable, type MonoTypeOperatorFunction } from 'rxjs';
import type { LinkEnd } from './end/link-end.ts';
import { LinkError } from './end/link-error.ts';

/** Errors, and so ends the link, when whoever uses it says that it is dead, and why. */
export function endWhen<T>(end$: Observable<LinkEnd>): MonoTypeOperatorFunction<T> {
  return (source) =>
    new Observable((subscriber) => {
      const error = (error: unknown) => subscriber.error(error);
      subscriber.add(end$.subscribe({ next: (end) => error(new LinkError(end)), error }));
      source.subscribe(subscriber);
    });
}
