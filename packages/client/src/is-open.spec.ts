import { EMPTY, NEVER, throwError } from 'rxjs';
import { dialling, playing } from '../test/playing.ts';
import { isOpen$ } from './is-open.ts';
import { lost } from './testing/fake-dial/fake-event.ts';
import { marbles } from './testing/marbles/marbles.ts';

const values = { f: false, t: true };

describe('isOpen$', () => {
  it('emits whether the connection is open, once for each change, without opening it', () => {
    marbles((helpers) => {
      const game = playing(helpers, dialling(helpers, ['-o-#', '-#', '-o']));
      helpers.expectObservable(isOpen$(game)).toBe('f--t-f-----------t----f', values);
      helpers.expectObservable(isOpen$(game), '-------------------^').toBe('-------------------t--f', values);
      helpers.expectObservable(game.keepOpen$, '--^-------------------!').toBe('-');
    });
  });

  it('passes on an empty status, one that never emits and one that errors', () => {
    marbles(({ expectObservable }) => {
      expectObservable(isOpen$({ status$: EMPTY })).toBe('|');
      expectObservable(isOpen$({ status$: NEVER })).toBe('-');
      expectObservable(isOpen$({ status$: throwError(() => lost()) })).toBe('#', undefined, lost());
    });
  });

  it('unsubscribes from the status', () => {
    marbles(({ hot, expectObservable, expectSubscriptions }) => {
      const status$ = hot<{ readonly kind: 'idle' }>('i---', { i: { kind: 'idle' } });
      expectObservable(isOpen$({ status$ }), '^-!').toBe('f', values);
      expectSubscriptions(status$.subscriptions).toBe('^-!');
    });
  });
});
