import { buildCommand } from '../start-up.ts';
import type { Scenario } from '../scenario.ts';
import type { AtRest } from './at-rest.ts';
import { edgeToWrite } from './edge-to-write.ts';
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
    together: true,
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
    figureOf: async () => meanWakeups(await pinsAtRest()),
    rounds: 3,
    atMost: 1,
  },
  {
    key: 'guest_edge_to_write',
    what: 'edge of a real kernel to socket write, in the emulated guest',
    names: ['ours', 'by hand'],
    baseline: 'by hand',
    figureOf: edgeToWrite,
    // The guest counts time in instructions, so another round would show the same.
    rounds: 1,
    atMost: 2,
  },
];

function meanWakeups(seen: readonly AtRest[]): number {
  return seen.reduce((sum, { wakeups }) => sum + wakeups, 0) / seen.length;
}

function mostWakeups(seen: readonly AtRest[]): number {
  return Math.max(...seen.map(({ wakeups }) => wakeups));
}
