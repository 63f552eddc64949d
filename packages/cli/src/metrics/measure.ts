import type { Registry } from 'prom-client';
import { EMPTY, merge, type Observable } from 'rxjs';
import type { Activity } from '../vitals/activity.ts';
import type { Hardware, Vitals } from '../vitals/vitals.ts';
import { hardwareMetrics$ } from './hardware-metrics.ts';
import { linkMetrics$ } from './link-metrics.ts';
import { messageMetrics$ } from './message-metrics.ts';
import { pressMetrics$ } from './press-metrics.ts';
import { addProcessMetrics } from './process-metrics.ts';
import { ruleMetrics$ } from './rule-metrics.ts';

/** What the metrics of a command are made of. */
export interface Measured {
  readonly hardware$: Observable<Hardware>;
  /** @default none */
  readonly activity$?: Observable<Activity>;
  /** @default the command keeps no connection */
  readonly connection?: Vitals['connection'];
}

/** Adds all metrics of a command to a registry, and keeps them up to date while subscribed. */
export function measure$(
  register: Registry,
  { hardware$, activity$ = EMPTY, connection }: Measured,
): Observable<never> {
  addProcessMetrics(register);
  const ofConnection = connection ? [linkMetrics$(register, connection), messageMetrics$(register, connection)] : [];
  return merge(
    hardwareMetrics$(register, hardware$),
    ...ofConnection,
    pressMetrics$(register, activity$),
    ruleMetrics$(register, activity$),
  );
}
