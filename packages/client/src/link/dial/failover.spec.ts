import { map } from 'rxjs';
import { fakeDial } from '../../testing/fake-dial/fake-dial.ts';
import { lost, opened } from '../../testing/fake-dial/fake-event.ts';
import { marbles, type MarblesHelpers } from '../../testing/marbles/marbles.ts';
import { connect$ } from '../../connect.ts';
import { failover } from './failover.ts';

const urls = ['ws://main/', 'ws://spare/'] as const;

/** Connects by a failover whose n-th dial plays the n-th script, and records the URLs that were dialled. */
function connected({ cold, clock }: MarblesHelpers, scripts: readonly string[], initialMs = 2) {
  const fake = fakeDial(...scripts.map((script) => cold(script, { o: opened }, lost())));
  const dial = failover(urls, { dial: fake.dial, everyMs: 10 });
  const protocol = { url: urls[0], inbound: {}, outbound: {} };
  const connection = connect$(protocol, { dial, clock, backoff: { initialMs, factor: 1, jitter: false } });
  const action$ = fake.action$.pipe(
    map((action) => (action.kind === 'dial' ? action.request.url.slice(5, 6) : action.kind.slice(0, 1).toUpperCase())),
  );
  return { connection, action$ };
}

describe('failover', () => {
  it('tries the next URL after each dial that fails', () => {
    marbles((helpers) => {
      const { connection, action$ } = connected(helpers, ['-#', '-#', '-o']);
      helpers.expectObservable(action$).toBe('m--s--m---C');
      helpers.expectObservable(connection, '^---------!').toBe('-');
    });
  });

  it('tries the same URL again after a link that had opened', () => {
    marbles((helpers) => {
      const { connection, action$ } = connected(helpers, ['-#', '-o-#', '-o']);
      helpers.expectObservable(action$).toBe('m--s----s---C');
      helpers.expectObservable(connection, '^-----------!').toBe('-');
    });
  });

  it('goes back to the first URL when it answers again, and names why the link ended', () => {
    marbles((helpers) => {
      const { connection, action$ } = connected(helpers, ['-#', '-o', '-#', '-o', '-o'], 4);
      helpers.expectObservable(action$).toBe('m----s 10ms m 9ms m(KK)m 4ms C');
      helpers.expectObservable(connection, '^ 35ms !').toBe('-');
    });
  });

  it.each([[['nowhere']], [['ws://main/', 'http://']]])('throws for the URLs %j', (bad) => {
    expect(() => failover(bad as unknown as readonly [string])).toThrow('expected a WebSocket address');
  });
});
