import { Observable, type MonoTypeOperatorFunction } from 'rxjs';
import type { LinkEnd } from './link-end.ts';
import { LinkError } from './link-error.ts';

/** Errors, and so ends the link, when its user reports that it is dead. */
export function endWhen<T>(end$: Observable<LinkEnd>): MonoTypeOperatorFunction<T> {
  return (source) =>
    new Observable((subscriber) => {
      const error = (error: unknown) => subscriber.error(error);
      subscriber.add(end$.subscribe({ next: (end) => error(new LinkError(end)), error }));
      source.subscribe(subscriber);
    });
}
