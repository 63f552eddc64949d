/** How long a frame takes that is sent at a time. Both are in ms. `random` decides what is left to chance. */
export type Delay = (random: () => number, at: number) => number;

/** The delays of the two ways of a link. `up` is the way to the backend. */
export interface Link {
  readonly up: Delay;
  readonly down: Delay;
}

/** A kind of network. */
export interface NetModel {
  /** What the network is, for people. */
  readonly about: string;
  /** Creates the link of a box. Boxes are numbered from 1. */
  readonly linkOf: (box: number) => Link;
}

/** The names of the kinds of networks. */
export const netNames = ['loopback', 'lan', 'wifi-good', 'wifi-busy', 'power-save', 'asymmetric'] as const;

export type NetName = (typeof netNames)[number];

interface Queue {
  /** The shortest delay, in ms. */
  readonly leastMs: number;
  /** The mean of the time in queues, in ms. It is exponentially distributed. */
  readonly queueMs: number;
  /** How many frames stall: for a retransmission, or because a machine is busy. From 0 to 1. */
  readonly stalls: number;
  /** How much longer those take, in ms: anything between the two. */
  readonly stallMs: readonly [number, number];
}

/** The delay of a queue: a fixed part, an exponential tail, and now and then a stall. */
function queue({ leastMs, queueMs, stalls, stallMs: [from, to] }: Queue): Delay {
  return (random) =>
    leastMs - queueMs * Math.log(1 - random()) + (random() < stalls ? from + random() * (to - from) : 0);
}

/** The same delay both ways. */
function alike(delay: Delay): Link {
  return { up: delay, down: delay };
}

const lan = queue({ leastMs: 0.15, queueMs: 0.1, stalls: 0.005, stallMs: [0.5, 3] });
const wifiGood = queue({ leastMs: 0.8, queueMs: 0.7, stalls: 0.02, stallMs: [3, 15] });
const wifiBusy = queue({ leastMs: 1, queueMs: 7, stalls: 0.02, stallMs: [20, 80] });

/** The time between two beacons of an access point, 100 time units of 802.11, and how long a box stays awake after a frame, in ms. */
const [beaconMs, awakeMs] = [102.4, 50];

/** The link of a box that sleeps when nothing happens: the access point holds what goes down to it until the next beacon. */
function sleeping(delay: Delay): Link {
  let awakeUntil = -Infinity;
  return {
    up: (random, at) => {
      awakeUntil = Math.max(awakeUntil, at + awakeMs);
      return delay(random, at);
    },
    down: (random, at) => {
      const heldMs = at < awakeUntil ? 0 : beaconMs - (at % beaconMs);
      const ms = heldMs + delay(random, at + heldMs);
      awakeUntil = Math.max(awakeUntil, at + ms + awakeMs);
      return ms;
    },
  };
}

const unequal: Link = {
  up: queue({ leastMs: 12, queueMs: 0.3, stalls: 0.01, stallMs: [2, 10] }),
  down: queue({ leastMs: 3, queueMs: 0.3, stalls: 0.01, stallMs: [2, 10] }),
};

/**
 * The kinds of networks. The parameters have the size of what pings on such networks take.
 *
 * @example
 * netModels['wifi-busy'].linkOf(1).up(Math.random, 0); // about 8 ms
 */
export const netModels: Readonly<Record<NetName, NetModel>> = {
  loopback: { about: 'the sockets of this machine, without any delay', linkOf: () => alike(() => 0) },
  lan: { about: 'switched Ethernet, less than a millisecond each way', linkOf: () => alike(lan) },
  'wifi-good': { about: 'Wi-Fi on a quiet channel, 1 to 2 ms each way', linkOf: () => alike(wifiGood) },
  'wifi-busy': { about: 'Wi-Fi in a hall full of phones, 8 ms each way, at times 80', linkOf: () => alike(wifiBusy) },
  'power-save': {
    about: 'Wi-Fi on a quiet channel, boxes that sleep until the next beacon',
    linkOf: () => sleeping(wifiGood),
  },
  asymmetric: {
    about: 'odd boxes with 12 ms up and 3 ms down, even ones on the LAN',
    linkOf: (box) => (box % 2 === 1 ? unequal : alike(lan)),
  },
};
