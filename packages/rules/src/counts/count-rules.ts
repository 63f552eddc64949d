import { defer, map, merge, type Observable, type OperatorFunction } from 'rxjs';
import type { CompiledRules } from '../endpoint/compile-rules.ts';
import type { RuleEvent } from '../trace/rule-event.ts';

/**
 * The counts of one rule.
 *
 * @example
 * const line = ({ rule, hits, errors }: RuleCount) => `${rule}: ${hits} hits, ${errors} errors`;
 */
export interface RuleCount {
  /** The rule's place and trigger, for example `outgoing[0] toggle_buzzers` or `incoming[2] /pad/*`. */
  readonly rule: string;
  /** How often the rule applied. */
  readonly hits: number;
  /** How often something that the rule made could not be sent. */
  readonly errors: number;
  /** How often the rule applied and made nothing, by reason: the first 20 reasons, then `other reasons`. */
  readonly skips: Readonly<Record<string, number>>;
}

const mostReasons = 20; // reasons name values, so there may be any number of them

/**
 * Counts the events of each rule, which operators report to `applied` and `skipped`, for example for a status page.
 *
 * `rules$` emits the rules in force. When they change, a rule with the same place and trigger keeps its counts.
 *
 * ```
 * rules$    r-------s--|
 * source    --a-b------|     events
 * output    0-1-2---3--|     counts, one for each rule
 * ```
 *
 * @example
 * const compiled = compileRules([endpoint], rules);
 * const events$ = new Subject<RuleEvent>();
 * const report = (event: RuleEvent) => events$.next(event);
 * events$.pipe(countRules(of(compiled))).subscribe((counts) => console.table(counts));
 * game.pipe(outgoingCommands(compiled, { applied: report, skipped: report })).subscribe();
 */
export function countRules(rules$: Observable<CompiledRules>): OperatorFunction<RuleEvent, readonly RuleCount[]> {
  return (event$) =>
    defer(() => {
      let counts = none;
      const become = (next: Counts) => {
        counts = next;
        return [...next.outgoing, ...next.incoming];
      };
      return merge(
        rules$.pipe(map((rules) => become(initialCounts(rules, counts)))),
        event$.pipe(map((event) => become(withEvent(counts, event)))),
      );
    });
}

type Counts = Readonly<Record<RuleEvent['direction'], readonly RuleCount[]>>;
const none: Counts = { outgoing: [], incoming: [] };

function initialCounts({ outgoing, incoming }: CompiledRules, before: Counts): Counts {
  const initial = (direction: keyof Counts, trigger: string, index: number) => {
    const rule = `${direction}[${String(index)}] ${trigger}`;
    const counted = before[direction][index];
    return counted?.rule === rule ? counted : { rule, hits: 0, errors: 0, skips: {} };
  };
  return {
    outgoing: outgoing.map(({ index, rule }) => initial('outgoing', rule.websocket_type, index)),
    incoming: incoming.map(({ index, trigger }) => initial('incoming', trigger?.text ?? '', index)),
  };
}

function withEvent({ outgoing, incoming }: Counts, event: RuleEvent): Counts {
  const change = (alike: readonly RuleCount[]) =>
    alike.map((count, rule) => (rule === event.rule ? withOne(count, event) : count));
  return event.direction === 'outgoing'
    ? { outgoing: change(outgoing), incoming }
    : { outgoing, incoming: change(incoming) };
}

function withOne({ rule, hits, errors, skips }: RuleCount, event: RuleEvent): RuleCount {
  if (event.kind === 'hit') return { rule, hits: hits + 1, errors, skips };
  if (event.kind === 'error') return { rule, hits, errors: errors + 1, skips };
  const known = Object.hasOwn(skips, event.reason) || Object.keys(skips).length < mostReasons;
  const reason = known ? event.reason : 'other reasons';
  const counted = new Map(Object.entries(skips));
  return { rule, hits, errors, skips: Object.fromEntries(counted.set(reason, (counted.get(reason) ?? 0) + 1)) };
}
