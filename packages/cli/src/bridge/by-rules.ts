import { connect, mergeMap, takeUntil, type Observable, type OperatorFunction } from 'rxjs';
import type { BridgeConfig } from './bridge-config.ts';

/** Pipes a source through the operator of the configuration in force; the last one ends as if its source had. */
export function byRules(inForce$: Observable<BridgeConfig>) {
  return <T, R>(project: (config: BridgeConfig) => OperatorFunction<T, R>): OperatorFunction<T, R> =>
    connect((source$) => {
      const untilNext$ = source$.pipe(takeUntil(inForce$));
      return inForce$.pipe(mergeMap((config) => project(config)(untilNext$)));
    });
}
