import { bundleKb, bundles, protocolBundles } from './bundles.ts';
import { absolute, compared, comparedWithItself } from './compared.ts';
import { herdOf, herds } from './herd.ts';
import { median } from '../report/figure.ts';
import type { Scenario } from './scenario.ts';
import { buildCommand, starts, startUp } from './start-up.ts';

const all = { kind: 'inbound', frames: 30_000 } as const;
const two = { ...all, types: ['toggle_buzzers', 'client_connection_status'] };
const pressed = { kind: 'latency', manner: 'idle' } as const;
const first = { kind: 'first press' } as const;
const heap = { kind: 'memory', of: 'heap', connections: 1000, consumers: 1 } as const;
const many = { ...heap, connections: 10_000 };

/** All scenarios, in the order of the report. */
export const scenarios: readonly Scenario[] = [
  compared({ key: 'edge_to_wire_p50', what: 'press to wire', atMost: 1.1 }, pressed),
  compared({ key: 'edge_to_wire_busy', what: 'press to wire, event loop 25 % busy' }, { ...pressed, manner: 'busy' }),
  compared({ key: 'edge_to_wire_burst', what: 'press to wire, ten at once' }, { ...pressed, manner: 'bursts' }),
  ofThree(compared({ key: 'first_press', what: 'first press of a process', atMost: 1.3 }, first)),
  compared({ key: 'burst_50_throughput', what: '50 sends at once, per CPU time', atLeast: 3.5 }, { kind: 'sends' }),
  compared({ key: 'round_trip_p50', what: 'round trip', atMost: 1.15 }, { kind: 'round trip' }),
  compared({ key: 'inbound_all', what: 'inbound, all types, CPU per message', atMost: 1.3 }, all),
  compared({ key: 'inbound_2_of_6', what: 'inbound, 2 of 6 types, CPU per message', atMost: 1.15 }, two),
  only(
    compared(
      { key: 'inbound_2_of_6_sniff', what: 'the same, other types skipped unparsed', atMost: 0.65 },
      { ...two, peekType: true },
    ),
  ),
  comparedWithItself(
    { key: 'fanout_50_vs_6', what: 'inbound, 50 consumers vs. 6', atMost: 1.2 },
    { ...all, consumers: 50 },
    { ...all, consumers: 6 },
  ),
  comparedWithItself({ key: 'fanout_6_vs_1', what: 'inbound, 6 consumers vs. 1' }, { ...all, consumers: 6 }, all),
  comparedWithItself(
    { key: 'unknown_10pct', what: 'inbound, 10 % unknown types vs. none', atMost: 1.05 },
    { ...all, unknownEvery: 10 },
    all,
  ),
  absolute(
    { key: 'invalid_lost_share', what: 'messages lost, 1 in 500 invalid', unit: '%', atMost: 0.5, rounds: 3 },
    { kind: 'lost', frames: 3000, invalidEvery: 500 },
  ),
  compared({ key: 'reconnect', what: 'reconnect, same backoff for all', atMost: 1.1 }, { kind: 'reconnect' }),
  {
    key: 'herd_1000',
    what: '1,000 clients reconnect, vs. ours without jitter',
    names: herds,
    baseline: 'ours, no jitter',
    figureOf: herdOf,
    rounds: 3,
    atMost: 0.55,
  },
  compared({ key: 'heap_1', what: 'heap per idle connection, 1 consumer', atMost: 1.5, rounds: 3 }, heap),
  compared(
    { key: 'heap_6', what: 'heap per idle connection, 6 consumers', atMost: 2.5, rounds: 3 },
    { ...heap, consumers: 6 },
  ),
  compared({ key: 'rss_1', what: 'memory (RSS) per idle connection', rounds: 3 }, { ...heap, of: 'rss' }),
  only(compared({ key: 'heap_10000', what: 'heap per connection, 10,000 connections', rounds: 1 }, many)),
  only(
    compared({ key: 'rss_10000', what: 'RSS per connection, 10,000 connections', rounds: 1 }, { ...many, of: 'rss' }),
  ),
  {
    key: 'bundle_kb',
    what: 'size in a web page, minified and gzipped',
    unit: 'KB',
    names: Object.keys(bundles),
    figureOf: (name) => bundleKb(bundles[name] ?? ''),
    rounds: 1,
    atMost: 14,
  },
  {
    key: 'bundle_protocol_kb',
    what: 'the same, with the quizzer’s messages',
    unit: 'KB',
    names: Object.keys(protocolBundles),
    figureOf: (name) => bundleKb(protocolBundles[name] ?? ''),
    rounds: 1,
    atMost: 22,
  },
  {
    key: 'startup',
    what: 'start of the published command vs. from source',
    names: Object.keys(starts),
    baseline: 'from source',
    prepare: buildCommand,
    figureOf: startUp,
    atMost: 0.25,
  },
  {
    key: 'osc_out_bundled',
    what: 'OSC out, ten per tick, CPU per message, vs. node-osc',
    names: ['ours', 'node-osc'],
    baseline: 'node-osc',
    figureOf: (name, { script }) => script('run-osc', name),
    atMost: 0.15,
  },
];

/** Reports the median of three processes, for an operation that a process runs only once. */
function ofThree(scenario: Scenario): Scenario {
  return {
    ...scenario,
    figureOf: async (name, bench) => {
      const figures: number[] = [];
      while (figures.length < 3) figures.push(await scenario.figureOf(name, bench));
      return median(figures);
    },
  };
}

/** Measures only this library and the baseline, for a slow scenario. */
function only(scenario: Scenario): Scenario {
  return { ...scenario, names: ['ours', scenario.baseline ?? ''] };
}
