import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { buildCommand } from '../start-up.ts';
import type { Scenario } from '../scenario.ts';
import { oneFile, script } from './start/script.ts';
import { slowCore } from './start/slow-core.ts';
import { started } from './start/started.ts';

/** The arguments that start a candidate in Node. The packages must be built. */
type Start = () => Promise<readonly string[]>;

const restMs = 5000;
const command = 'packages/cli/dist/main.js';
const bridgeFile = 'packages/bench/src/performance/scenarios/board/start/bridge.yaml';
const bareWs = { ws: byHand('ws') };

/** Rows about a start on a slow core, and the memory that a process takes. */
export const startScenarios: readonly Scenario[] = [
  row('start_slow_script', 'start of a script, as one file, on 25 % of a core, vs. bare ws', slowStart, 1.1, {
    ours: async () => [await oneFile('box'), 'HOST'],
    'ours, from packages': byHand('box'),
    ...bareWs,
    'ws + rxjs + zod': byHand('ws-peers'),
  }),
  row('start_slow_command', 'start of hardware-ws buzzers on 25 % of a core, vs. bare ws', slowStart, 1.4, {
    ours: ofCommand('buzzers', '1', '--server', 'HOST', '--gpio', 'simulated'),
    ...bareWs,
  }),
  row('rss_bridge', 'memory (RSS) of hardware-ws osc-bridge at rest, vs. ws + node-osc', memory, 1.05, {
    ours: ofCommand('osc-bridge', '1', bridgeFile, '--server', 'HOST'),
    ws: byHand('ws-osc'),
  }),
  row('rss_multiplexer', 'memory (RSS) of a multiplexer at rest, vs. ws + a timer', memory, 1.1, {
    ours: ofCommand('buzzers', '1', '--server', 'HOST', '--gpio', 'simulated', '--multiplexer'),
    ws: byHand('ws-scan'),
  }),
];

function row(
  key: string,
  what: string,
  figureOf: (start: Start) => Promise<number>,
  atMost: number,
  candidates: Readonly<Record<string, Start>>,
): Scenario {
  return {
    key,
    what,
    names: Object.keys(candidates),
    baseline: 'ws',
    prepare: buildCommand,
    figureOf: async (name) => {
      const start = candidates[name];
      return start ? figureOf(start) : NaN;
    },
    atMost,
  };
}

function byHand(name: string): Start {
  return async () => [await script(name), 'HOST'];
}

function ofCommand(...words: readonly string[]): Start {
  return () => Promise.resolve([command, ...words]);
}

/** The fastest of three starts on a quarter of a core, in ms; without such a core, their CPU time. */
async function slowStart(start: Start): Promise<number> {
  const args = await start();
  const core = slowCore();
  const times: number[] = [];
  try {
    while (times.length < 3)
      times.push(await started(args, core, ({ wallMs, cpuMs }) => (core === undefined ? cpuMs : wallMs)));
  } finally {
    core?.remove();
  }
  return Math.min(...times);
}

/** The memory of a process that has been at rest for five seconds, in KB. */
async function memory(start: Start): Promise<number> {
  return started(await start(), undefined, async ({ pid }) => {
    await setTimeout(restMs);
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  });
}
