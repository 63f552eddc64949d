import { bridgeCpu } from '../../bridge/bridge-cpu.ts';
import { bridgePrograms } from '../../bridge/bridge-programs.ts';
import type { Scenario } from '../scenario.ts';
import { buildCommand } from '../start-up.ts';

const byHand = 'ws + node-osc';
const row = { names: Object.keys(bridgePrograms), baseline: byHand, prepare: buildCommand, rounds: 5 };

/** Rows about the CPU time of the OSC bridge. */
export const bridgeScenarios: readonly Scenario[] = [
  {
    ...row,
    key: 'bridge_out_cpu',
    what: 'OSC bridge, CPU per message at 1,000/s, WebSocket to UDP',
    figureOf: (name) => bridgeCpu(name, 'out'),
    atMost: 1.4,
  },
  {
    ...row,
    key: 'bridge_in_cpu',
    what: 'the same, UDP to WebSocket',
    figureOf: (name) => bridgeCpu(name, 'in'),
    atMost: 1.5,
  },
];
