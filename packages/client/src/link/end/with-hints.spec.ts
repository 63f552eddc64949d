import { EMPTY, NEVER, catchError, of, throwError } from 'rxjs';
import { lost } from '../../testing/fake-dial/fake-event.ts';
import { marbles } from '../../testing/marbles/marbles.ts';
import { LinkError } from './link-error.ts';
import { withHints } from './with-hints.ts';

function refused(status: number, hint?: string) {
  return new LinkError({ kind: 'refused', status, url: 'ws://show/', hint });
}

const hints = withHints<number>({ 403: 'try a token' });

describe('withHints', () => {
  it('adds the hint for its status to the error of a refused dial', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold<number>('--#', undefined, refused(403));
      expectObservable(source.pipe(hints)).toBe('--#', undefined, refused(403, 'try a token'));
      expectSubscriptions(source.subscriptions).toBe('^-!');
      expectObservable(throwError(() => refused(403)).pipe(withHints({ 500: 'restart it' }))).toBe(
        '#',
        undefined,
        refused(403),
      );
    });
  });

  it('puts the hint into the message of the error', () => {
    marbles(({ expectObservable }) => {
      const failing = throwError(() => refused(403)).pipe(hints);
      const message$ = failing.pipe(catchError((error: unknown) => of(String(error))));
      expectObservable(message$).toBe('(m|)', { m: 'LinkError: 403 from ws://show/: try a token' });
    });
  });

  it.each<Error>([lost(), new Error('any other')])('passes %p on unchanged', (other) => {
    marbles(({ expectObservable }) => {
      expectObservable(throwError(() => other).pipe(hints)).toBe('#', undefined, other);
    });
  });

  it('passes on a source that is empty or never emits', () => {
    marbles(({ expectObservable }) => {
      expectObservable(EMPTY.pipe(hints)).toBe('|');
      expectObservable(NEVER.pipe(hints)).toBe('-');
    });
  });
});
