import { throwError } from 'rxjs';
import { show } from '../../../test/show.ts';
import { connect$ } from '../../connect.ts';
import { marbles } from '../../testing/marbles/marbles.ts';
import { LinkError } from './link-error.ts';

/** The class of another copy of this package. */
function otherCopy(): typeof LinkError {
  let other: { readonly LinkError: typeof LinkError } | undefined;
  jest.isolateModules(() => {
    other = jest.requireActual('./link-error.ts');
  });
  if (!other) throw new Error('no other copy');
  return other.LinkError;
}

describe('LinkError', () => {
  const Other = otherCopy();
  const refused = { kind: 'refused', status: 403, url: 'ws://show/' } as const;

  it('is an instance of the class of either copy of the package', () => {
    expect(Other).not.toBe(LinkError);
    expect([new Other(refused) instanceof LinkError, new LinkError(refused) instanceof Other]).toEqual([true, true]);
  });

  it.each([new Error('LinkError'), { name: 'LinkError', end: refused }, 'LinkError', null, undefined])(
    'has no instance in %p',
    (value) => expect((value as unknown) instanceof LinkError).toBe(false),
  );

  it('is recognized from another copy of the package: a 403 waits the longest', () => {
    marbles(({ clock, expectObservable }) => {
      const dial = () => throwError(() => new Other(refused));
      const game = connect$(show, { clock, dial, backoff: { jitter: false } });
      expectObservable(game.status$).toBe('(icw)x', {
        i: { kind: 'idle' },
        c: { kind: 'connecting', attempt: 1, url: show.url },
        w: { kind: 'waiting', attempt: 2, delayMs: 5000, cause: { ...refused, hint: undefined }, url: show.url },
        x: { kind: 'closed' },
      });
      expectObservable(game.keepOpen$, '^----!').toBe('-');
    });
  });
});
