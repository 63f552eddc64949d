import type { Fault } from './fault.ts';

/** What happens to one connection and when, in ms from its start. */
export interface Plan {
  readonly faults: readonly { readonly at: number; readonly fault: Fault }[];
  readonly pressesAt: readonly number[];
  readonly ms: number;
}
