import type { Scenario } from './scenario.ts';

const frames = 60_000;
const all = { kind: 'inbound', frames } as const;

/** What is measured, in the order of the report. */
export const scenarios: readonly Scenario[] = [
  { key: 'inbound_all', what: 'inbound, all types wanted: CPU per message', job: all, atMost: 1.3 },
  {
    key: 'inbound_2_of_6',
    what: 'inbound, 2 of 6 types wanted: CPU per message',
    job: { ...all, types: ['toggle_buzzers', 'client_connection_status'] },
    atMost: 1.15,
  },
  {
    key: 'fanout_50_vs_6',
    what: 'inbound, 50 consumers of a type each, against 6',
    job: { ...all, consumers: 50 },
    against: 'itself',
    than: { ...all, consumers: 6 },
    atMost: 1.2,
  },
  {
    key: 'unknown_10pct',
    what: 'inbound, 10 % of unknown types, against none',
    job: { ...all, unknownEvery: 10 },
    against: 'itself',
    than: all,
    atMost: 1.05,
  },
  {
    key: 'invalid_lost_share',
    what: '1 invalid in 500: lost, %',
    job: { kind: 'lost', frames, invalidEvery: 500 },
    against: 'nothing',
    atMost: 0.5,
  },
  { key: 'edge_to_wire_p50', what: 'a press until it is written, median', job: { kind: 'latency' }, atMost: 1.1 },
  { key: 'first_press', what: 'the first press after connecting', job: { kind: 'first press' }, atMost: 1.3 },
  { key: 'burst_50_throughput', what: '50 sends at once: messages per CPU', job: { kind: 'sends' }, atLeast: 3.5 },
  { key: 'round_trip_p50', what: 'round trip, median', job: { kind: 'round trip' }, atMost: 1.15 },
  { key: 'heap_1', what: 'heap of an idle connection, 1 consumer', job: { kind: 'heap', consumers: 1 }, atMost: 1.5 },
  { key: 'heap_6', what: 'the same, 6 consumers', job: { kind: 'heap', consumers: 6 }, atMost: 2.5 },
  {
    key: 'reconnect',
    what: 'open again after a clean close, 100 ms each',
    job: { kind: 'reconnect' },
    atMost: 1.1,
  },
];
