import { NEVER, of } from 'rxjs';
import { marbles } from '../../testing/marbles/marbles.ts';
import { dialInTime$ } from './dial-in-time.ts';
import type { DialRequest, DialStep } from './dial.ts';
import { LinkError } from '../end/link-error.ts';

const request$ = of<DialRequest>({ url: 'ws://show/' });

function tooSlow(step?: DialStep) {
  return new LinkError({ kind: 'timeout', ms: 3, step });
}

describe('dialInTime$', () => {
  it('errors with the step of the dial when the deadline expires', () => {
    marbles(({ expectObservable }) => {
      const stuck = ({ onStep }: DialRequest) => {
        onStep?.({ waitingFor: 'name', address: 'show' });
        onStep?.({ waitingFor: 'connection', address: '10.9.0.1:80' });
        return NEVER;
      };
      const expected = tooSlow({ waitingFor: 'connection', address: '10.9.0.1:80' });
      expectObservable(dialInTime$(request$, stuck, 3)).toBe('---#', undefined, expected);
      expect(expected.message).toMatch(/^no connection within 3 ms: nothing answers at 10\.9\.0\.1:80/);
    });
  });

  it('distinguishes a protocol that does not answer from a dial that reports no step', () => {
    marbles(({ expectObservable }) => {
      expectObservable(dialInTime$(NEVER, () => NEVER, 3)).toBe('---#', undefined, tooSlow({ waitingFor: 'protocol' }));
      expectObservable(dialInTime$(request$, () => NEVER, 3)).toBe('---#', undefined, tooSlow());
    });
  });

  it('does not affect a dial in time, and tracks the step of each subscription separately', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold<never>('--a----|');
      const dialled$ = dialInTime$(request$, () => source, 3);
      expectObservable(dialled$).toBe('--a----|');
      expectObservable(dialled$, '-^--!').toBe('---a');
      expectSubscriptions(source.subscriptions).toBe(['^------!', '-^--!']);
    });
  });
});
