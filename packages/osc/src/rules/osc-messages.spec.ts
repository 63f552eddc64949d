import { marbles } from '@hardware-ws/client/testing';
import { config } from 'rxjs';
import type { MappingSkip } from '@hardware-ws/rules';
import { oscMessages } from './osc-messages.ts';

const destination = { host: 'qlab', port: 53000 };
function to(address: string, field?: string) {
  return { ...destination, address, args: field ? [{ field }] : [] };
}
const rules = {
  outgoing: [
    { websocket_type: 'a', conditions: {}, osc_destinations: [to('/x'), to('/skipped', 'missing')] },
    { websocket_type: 'a', conditions: {}, osc_destinations: [to('/y')] },
    { websocket_type: 'c', conditions: {}, osc_destinations: [to('/z')] },
  ],
};
const messages = { a: { type: 'a' }, b: { type: 'b' }, c: { type: 'c' } };
const outputs = {
  x: { destination, message: { address: '/x', args: [] } },
  y: { destination, message: { address: '/y', args: [] } },
  z: { destination, message: { address: '/z', args: [] } },
};

describe('oscMessages', () => {
  it('emits what every rule makes of each message', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  --a---b-c--|', messages);
      const subscription = ' ^----------!';
      const expected = '     --(xy)--z--|';
      expectObservable(source.pipe(oscMessages(rules))).toBe(expected, outputs);
      expectSubscriptions(source.subscriptions).toBe(subscription);
    });
  });

  it.each(['|', '-', '--#', '(b|)'])('ends like a source that makes nothing: %s', (source) => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold(source, messages).pipe(oscMessages(rules))).toBe(source.replace('(b|)', '|'));
    });
  });

  it('unsubscribes from its source when it is unsubscribed', () => {
    marbles(({ hot, expectObservable, expectSubscriptions }) => {
      const source = hot(' --c---c---', messages);
      const subscription = '^---!';
      const expected = '   --z--';
      expectObservable(source.pipe(oscMessages(rules)), subscription).toBe(expected, outputs);
      expectSubscriptions(source.subscriptions).toBe(subscription);
    });
  });

  it('can be used twice', () => {
    marbles(({ cold, expectObservable }) => {
      const operator = oscMessages(rules);
      expectObservable(cold('-c|', messages).pipe(operator)).toBe('-z|', outputs);
      expectObservable(cold('--c|', messages).pipe(operator)).toBe('--z|', outputs);
    });
  });

  it('reports skipped messages', () => {
    marbles(({ cold, expectObservable, flush }) => {
      const skips: MappingSkip[] = [];
      const output = cold('-a----c|', messages).pipe(oscMessages(rules, { skipped: (skip) => skips.push(skip) }));
      expectObservable(output).toBe('-(xy)-z|', outputs);
      flush();
      expect(skips).toEqual([
        {
          kind: 'skip',
          direction: 'outgoing',
          rule: 0,
          reason: '/skipped is not sent: the field "missing" is missing and has no default.',
        },
      ]);
    });
  });

  it('continues when the callback throws, and reports the error as RxJS reports unhandled errors', () => {
    jest.useFakeTimers();
    const unhandled = jest.fn();
    config.onUnhandledError = unhandled;
    const thrown = new Error('from the callback');
    const skipped = () => {
      throw thrown;
    };
    marbles(({ cold, expectObservable }) => {
      const output = cold('-a----c|', messages).pipe(oscMessages(rules, { skipped }));
      expectObservable(output).toBe('-(xy)-z|', outputs);
    });
    jest.runAllTimers();
    config.onUnhandledError = null;
    jest.useRealTimers();
    expect(unhandled).toHaveBeenCalledWith(thrown);
  });
});
