import { marbles } from '@hardware-ws/client/testing';
import type { QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { config, type Observable } from 'rxjs';
import type { MappingSkip } from '@hardware-ws/rules';
import type { OscMessage } from '../message/osc-message.ts';
import { quizMessages } from './quiz-messages.ts';

const rules = {
  incoming: [
    { osc_address: '/press', websocket_type: 'buzzer_pressed', args: [{ osc_index: 0, websocket_field: 'buzzerId' }] },
    { osc_address: '/join', websocket_type: 'join_game', args: [] },
  ],
};
const received: Record<'p' | 's' | 'j' | 'u', OscMessage> = {
  p: { address: '/press', args: [{ type: 'i', value: 2 }] },
  s: { address: '/press', args: [] },
  j: { address: '/join', args: [] },
  u: { address: '/unknown', args: [] },
};
const outputs = { p: { type: 'buzzer_pressed', buzzerId: 2 }, j: { type: 'join_game' } };

describe('quizMessages', () => {
  it('emits the message that the first matching rule makes of each OSC message', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold(' --p-u-s-j--|', received);
      const subscription = '^----------!';
      const expected = '    --p-----j--|';
      const output: Observable<QuizzerOutgoingMessage> = source.pipe(quizMessages(rules));
      expectObservable(output).toBe(expected, outputs);
      expectSubscriptions(source.subscriptions).toBe(subscription);
    });
  });

  it.each(['|', '-', '--#', '(u|)'])('ends like a source that makes nothing: %s', (source) => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold(source, received).pipe(quizMessages(rules))).toBe(source.replace('(u|)', '|'));
    });
  });

  it('unsubscribes from its source when it is unsubscribed', () => {
    marbles(({ hot, expectObservable, expectSubscriptions }) => {
      const source = hot(' --j---j---', received);
      const subscription = '^---!';
      const expected = '   --j--';
      expectObservable(source.pipe(quizMessages(rules)), subscription).toBe(expected, outputs);
      expectSubscriptions(source.subscriptions).toBe(subscription);
    });
  });

  it('can be used twice', () => {
    marbles(({ cold, expectObservable }) => {
      const operator = quizMessages(rules);
      expectObservable(cold('-j|', received).pipe(operator)).toBe('-j|', outputs);
      expectObservable(cold('--j|', received).pipe(operator)).toBe('--j|', outputs);
    });
  });

  it('reports skipped messages, but not messages that match no rule', () => {
    marbles(({ cold, expectObservable, flush }) => {
      const skips: MappingSkip[] = [];
      const output = cold('-u-s-j|', received).pipe(quizMessages(rules, { skipped: (skip) => skips.push(skip) }));
      expectObservable(output).toBe('-----j|', outputs);
      flush();
      expect(skips).toEqual([
        {
          kind: 'skip',
          direction: 'incoming',
          rule: 0,
          reason: 'buzzer_pressed is not sent: the argument 0 of /press, for "buzzerId", is missing.',
        },
      ]);
    });
  });

  it('reports messages that match no rule unchanged, and names the sender of a skipped message', () => {
    marbles(({ cold, expectObservable, flush }) => {
      const from = { host: '10.9.0.7', port: 9000 };
      const values = { ...received, v: { ...received.u, from }, t: { ...received.s, from } };
      const unmatched: unknown[] = [];
      const skips: MappingSkip[] = [];
      const callbacks = {
        unmatched: (each: unknown) => unmatched.push(each),
        skipped: (skip: MappingSkip) => skips.push(skip),
      };
      expectObservable(cold('-u-v-t-j|', values).pipe(quizMessages(rules, callbacks))).toBe('-------j|', outputs);
      flush();
      expect(unmatched).toEqual([values.u, values.v]);
      expect(skips).toMatchObject([{ rule: 0, sender: '10.9.0.7:9000' }]);
    });
  });

  it('ignores messages that the bridge itself sent, and reports the rule that would have applied', () => {
    marbles(({ cold, expectObservable, flush }) => {
      const skips: MappingSkip[] = [];
      const hits: unknown[] = [];
      const from = { host: '10.9.0.1', port: 41000 };
      const values = {
        j: { ...received.j, from, own: true as const },
        u: { ...received.u, from, own: true as const },
        k: { ...received.j, from },
      };
      const callbacks = { skipped: (skip: MappingSkip) => skips.push(skip), applied: (hit: unknown) => hits.push(hit) };
      expectObservable(cold('-u-j-k|', values).pipe(quizMessages(rules, callbacks))).toBe('-----j|', outputs);
      flush();
      const reason = 'join_game is not sent: the bridge itself sent /join, from 10.9.0.1, so it would loop forever.';
      expect(skips).toEqual([{ kind: 'skip', direction: 'incoming', rule: 1, reason, own: true }]);
      expect(hits).toHaveLength(2);
    });
  });

  it.each(['skipped', 'unmatched'])(
    'continues when the callback %s throws, and reports the error as RxJS reports unhandled errors',
    (name) => {
      jest.useFakeTimers();
      const unhandled = jest.fn();
      config.onUnhandledError = unhandled;
      const thrown = new Error('from the callback');
      const callback = () => {
        throw thrown;
      };
      const source = name === 'skipped' ? '-s-j|' : '-u-j|';
      marbles(({ cold, expectObservable }) => {
        const operator = quizMessages(rules, { [name]: callback });
        expectObservable(cold(source, received).pipe(operator)).toBe('---j|', outputs);
      });
      jest.runAllTimers();
      config.onUnhandledError = null;
      jest.useRealTimers();
      expect(unhandled).toHaveBeenCalledWith(thrown);
    },
  );
});
