import { catchError, throwError, type MonoTypeOperatorFunction } from 'rxjs';
import type { LinkEnd } from './link-end.ts';
import { LinkError, linkEndOf } from './link-error.ts';

/** Adds the protocol's advice for the HTTP status or the close code to an error. */
export function withHints<T>(hints: Readonly<Record<number, string>> = {}): MonoTypeOperatorFunction<T> {
  return catchError((error: unknown) => {
    const end = linkEndOf(error);
    const code = end.kind === 'refused' ? end.status : 'code' in end ? end.code : undefined;
    const hint = code === undefined ? undefined : hints[code];
    return throwError(() => (hint === undefined ? (error as Error) : new LinkError({ ...end, hint } as LinkEnd)));
  });
}
