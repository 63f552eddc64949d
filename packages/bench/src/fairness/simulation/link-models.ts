import { sleepingLink } from './sleeping-link.ts';
import type { LinkDelays } from './link-delays.ts';
import { queueDelay, type QueueDelayOptions } from './queue-delay.ts';

/** A kind of network. */
export interface LinkModel {
  readonly name: string;
  /** What the network is, for people. */
  readonly about: string;
  /** Creates the link of a box. Boxes are numbered from 0. */
  readonly linkOf: (box: number, random: () => number) => LinkDelays;
  /** Whether messages may overtake each other, which no TCP connection lets them do. @default false */
  readonly reorders?: boolean;
}

function symmetric(name: string, about: string, options: QueueDelayOptions): LinkModel {
  const linkOf = (_box: number, random: () => number) => ({
    up: queueDelay(options, random),
    down: queueDelay(options, random),
  });
  return { name, about, linkOf };
}

/** Two processes of one machine: tens of µs, and pauses of the scheduler and of garbage collection. */
export const loopback = symmetric('loopback', 'processes of one machine', {
  leastMs: 0.02,
  queueMs: 0.03,
  stalls: 0.01,
  stallMs: [0.3, 2],
});

/** Switched Ethernet: a quarter of a ms each way, most of it in the two machines. */
export const lan = symmetric('lan', 'switched Ethernet', {
  leastMs: 0.15,
  queueMs: 0.1,
  stalls: 0.005,
  stallMs: [0.5, 3],
});

/** A quiet channel near the access point: round trips of 3 ms, and 2 % of the messages are sent again. */
const wifiGood = symmetric('wifi-good', 'Wi-Fi on a quiet channel', {
  leastMs: 0.8,
  queueMs: 0.7,
  stalls: 0.02,
  stallMs: [3, 15],
});

/** A hall full of phones: a message waits 7 ms for its turn on average, and 2 % wait for several retransmissions. */
export const wifiBusy = symmetric('wifi-busy', 'Wi-Fi in a hall full of phones', {
  leastMs: 1,
  queueMs: 7,
  stalls: 0.02,
  stallMs: [20, 80],
});

/** The quiet channel, with boxes that sleep between beacons, which come every 102.4 ms, and 50 ms after their latest message. */
export const powerSave: LinkModel = {
  name: 'power-save',
  about: 'Wi-Fi on a quiet channel, boxes that sleep until the next beacon',
  linkOf: (box, random) => sleepingLink(wifiGood.linkOf(box, random)),
};

/**
 * A line that takes 12 ms up and 3 ms down, as DSL and mobile networks do, for every other box. The rest are on the LAN: if all lines were
 * alike, the asymmetry would cancel out.
 */
export const asymmetric: LinkModel = {
  name: 'asymmetric',
  about: 'three boxes with 12 ms up and 3 ms down, three on the LAN',
  linkOf: (box, random) => {
    if (box % 2 === 1) return lan.linkOf(box, random);
    const way = (leastMs: number) => queueDelay({ leastMs, queueMs: 0.3, stalls: 0.01, stallMs: [2, 10] }, random);
    return { up: way(12), down: way(3) };
  },
};

/** Every kind of network of the simulation. The parameters have the size of what pings on such networks take. */
export const linkModels: readonly LinkModel[] = [loopback, lan, wifiGood, wifiBusy, powerSave, asymmetric];
