import { compared, comparedWithItself } from '../compared.ts';
import type { Scenario } from '../scenario.ts';

const cold = { kind: 'cold press', debounced: false } as const;
const among = { kind: 'unconfirmed', unconfirmed: 10 } as const;

/** Rows about a press in a process that idles, and among many unconfirmed ones. */
export const pressScenarios: readonly Scenario[] = [
  compared({ key: 'cold_press_p50', what: 'edge to write, in a process that idles', atMost: 1.4 }, cold),
  compared({ key: 'cold_press_debounced_p50', what: 'the same, debounced', atMost: 1.7 }, { ...cold, debounced: true }),
  comparedWithItself(
    { key: 'inflight_1000_vs_10', what: 'a press among 1,000 unconfirmed ones vs. among 10', atMost: 1.2 },
    { ...among, unconfirmed: 1000 },
    among,
  ),
];
