import type { CompiledRules } from '@hardware-ws/rules';
import { connect, mergeMap, takeUntil, type Observable, type OperatorFunction } from 'rxjs';

/** Pipes a source through the operator of the rules in force. A replaced operator ends as if its source had ended. */
export function withRules<T, R>(
  inForce$: Observable<CompiledRules>,
  project: (rules: CompiledRules) => OperatorFunction<T, R>,
): OperatorFunction<T, R> {
  return connect((source$) => {
    const untilNext$ = source$.pipe(takeUntil(inForce$));
    return inForce$.pipe(mergeMap((rules) => project(rules)(untilNext$)));
  });
}
