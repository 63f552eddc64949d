import { catchError, throwError, type MonoTypeOperatorFunction } from 'rxjs';
import { linkEndOf, LinkError } from './link-error.ts';

/** Adds the protocol's advice for the HTTP status to the error of a refused dial. */
export function withHints<T>(hints: Readonly<Record<number, string>> = {}): MonoTypeOperatorFunction<T> {
  return catchError((error: unknown) => {
    const end = linkEndOf(error);
    return throwError(() =>
      end.kind === 'refused' ? new LinkError({ ...end, hint: hints[end.status] }) : (error as Error),
    );
  });
}
