import { buildCommand } from '../start-up.ts';
import type { Scenario } from '../scenario.ts';
import type { AtRest } from './at-rest.ts';
import { boxBaseline, boxNames, multiplexerAtRest, pinsAtRest } from './box-at-rest.ts';

/** Rows about a box at rest. */
export const multiplexerScenarios: readonly Scenario[] = [
  {
    key: 'idle_cpu_multiplexer',
    what: 'CPU of a box with a multiplexer at rest, its lamps blinking',
    names: boxNames,
    baseline: boxBaseline,
    prepare: buildCommand,
    figureOf: async (name) => (await multiplexerAtRest(name, ['blinking']))[0]?.cpu ?? NaN,
    rounds: 3,
    atMost: 0.75,
  },
  {
    key: 'idle_wakeups_multiplexer',
    what: 'wakeups of that box, whatever its lamps show, a second',
    unit: '1/s',
    names: boxNames,
    prepare: buildCommand,
    figureOf: async (name) => mostWakeups(await multiplexerAtRest(name, ['blinking', 'off', 'on'])),
    rounds: 3,
    atMost: 205,
  },
  {
    key: 'idle_wakeups_pins',
    what: 'wakeups of a box with pins at rest, a second',
    unit: '1/s',
    names: ['ours'],
    figureOf: async () => mostWakeups(await pinsAtRest()),
    rounds: 3,
    atMost: 1,
  },
];

function mostWakeups(seen: readonly AtRest[]): number {
  return Math.max(...seen.map(({ wakeups }) => wakeups));
}
