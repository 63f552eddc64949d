import { Subject, of, throwError } from 'rxjs';
import { marbles } from '@hardware-ws/client/testing';
import { pads } from '../../test/pads.ts';
import { compileRules, type CompiledRules } from '../endpoint/compile-rules.ts';
import type { RuleEvent } from '../trace/rule-event.ts';
import { countRules, type RuleCount } from './count-rules.ts';

function rules(...types: readonly string[]): CompiledRules {
  return compileRules([pads], {
    outgoing: types.map((type) => ({ websocket_type: type, conditions: {} })),
    incoming: [{ websocket_type: 'buzzer_pressed', args: [], ...{ pad: '/pad' } }],
  });
}
const hit: RuleEvent = { kind: 'hit', direction: 'outgoing', rule: 0, commands: [] };
function skip(reason: string): RuleEvent {
  return { kind: 'skip', direction: 'incoming', rule: 0, reason };
}
function count(rule: string, more: Partial<RuleCount> = {}): RuleCount {
  return {
    rule,
    hits: 0,
    errors: 0,
    skips: {},
    ...more,
  };
}

describe('countRules', () => {
  it('counts the events of each rule, and keeps the counts of rules that stay', () =>
    marbles(({ hot, expectObservable }) => {
      const rules$ = hot<CompiledRules>('  r-------s--|', { r: rules('a'), s: rules('b') });
      const events$ = hot<RuleEvent>('--a-b-c----|', {
        a: hit,
        b: skip('no value'),
        c: { kind: 'error', direction: 'outgoing', rule: 0 },
      });
      const skipped = count('incoming[0] /pad', { skips: { 'no value': 1 } });
      expectObservable(events$.pipe(countRules(rules$))).toBe('r-a-b-c-s--|', {
        r: [count('outgoing[0] a'), count('incoming[0] /pad')],
        a: [count('outgoing[0] a', { hits: 1 }), count('incoming[0] /pad')],
        b: [count('outgoing[0] a', { hits: 1 }), skipped],
        c: [count('outgoing[0] a', { hits: 1, errors: 1 }), skipped],
        s: [count('outgoing[0] b'), skipped],
      });
    }));

  it('limits the number of reasons', () => {
    const events$ = new Subject<RuleEvent>();
    let last: readonly RuleCount[] = [];
    events$.pipe(countRules(of(rules()))).subscribe((counts) => (last = counts));
    for (let reason = 0; reason < 100; reason++) events$.next(skip(`value ${reason}`));
    const { skips = {} } = last[0] ?? {};
    expect(Object.keys(skips)).toHaveLength(21);
    expect(skips['other reasons']).toBe(80);
  });

  it('passes errors on, and counts separately for each subscriber', () =>
    marbles(({ hot, expectObservable }) => {
      const bad = new Error('bad');
      const failing$ = throwError(() => bad).pipe(countRules(of(rules())));
      expectObservable(failing$).toBe('(a#)', { a: [count('incoming[0] /pad')] }, bad);
      const counts$ = hot<RuleEvent>('--a', { a: skip('x') }).pipe(countRules(of(rules())));
      const values = { a: [count('incoming[0] /pad')], b: [count('incoming[0] /pad', { skips: { x: 1 } })] };
      expectObservable(counts$, '-^--!').toBe('-ab', values);
      expectObservable(counts$, '---^!').toBe('---a', values);
    }));
});
