import type { QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { config, type Observable } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import type { MappingSkip } from './mapping-skip.ts';
import type { OscMessage } from './osc-message.ts';
import { quizMessages } from './quiz-messages.ts';

const marbles = (test: Parameters<TestScheduler['run']>[0]) => {
  new TestScheduler((actual, expected) => {
    expect(actual).toEqual(expected);
  }).run(test);
};

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
  it('emits what the first matching rule makes of each OSC message', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold(' --p-u-s-j--|', received);
      const subscription = '^----------!';
      const expected = '    --p-----j--|';
      const output: Observable<QuizzerOutgoingMessage> = source.pipe(quizMessages(rules));
      expectObservable(output).toBe(expected, outputs);
      expectSubscriptions(source.subscriptions).toBe(subscription);
    });
  });

  it.each(['|', '-', '--#', '(u|)'])('passes on the end of a source that makes nothing: %s', (source) => {
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

  it('is a value that can be used twice', () => {
    marbles(({ cold, expectObservable }) => {
      const operator = quizMessages(rules);
      expectObservable(cold('-j|', received).pipe(operator)).toBe('-j|', outputs);
      expectObservable(cold('--j|', received).pipe(operator)).toBe('--j|', outputs);
    });
  });

  it('tells what it skipped, and nothing of what no rule matched', () => {
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

  it('goes on when the callback throws, and reports that as rxjs reports what nobody handles', () => {
    jest.useFakeTimers();
    const unhandled = jest.fn();
    config.onUnhandledError = unhandled;
    const thrown = new Error('from the callback');
    const skipped = () => {
      throw thrown;
    };
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('-s-j|', received).pipe(quizMessages(rules, { skipped }))).toBe('---j|', outputs);
    });
    jest.runAllTimers();
    config.onUnhandledError = null;
    jest.useRealTimers();
    expect(unhandled).toHaveBeenCalledWith(thrown);
  });
});
