/** How long a message takes that is sent at a time. Both are in ms. */
export type Delay = (at: number) => number;

/** The delays of the two ways of a link. `up` is to the backend. */
export interface LinkDelays {
  readonly up: Delay;
  readonly down: Delay;
}

/** A kind of network. */
export interface LinkModel {
  readonly name: string;
  /** The link of a box. Boxes are numbered from 0. */
  readonly linkOf: (box: number, random: () => number) => LinkDelays;
  /** Whether no message overtakes an earlier one of its way, as on a TCP connection. @default true */
  readonly inOrder?: boolean;
}

export interface QueueOptions {
  /** The shortest delay, in ms. */
  readonly leastMs: number;
  /** The mean of the exponentially distributed time in queues, in ms. */
  readonly queueMs: number;
  /** How many of the messages wait longer, for a retransmission or a busy machine, from 0 to 1. */
  readonly stalls: number;
  /** How much longer those wait, in ms: between the two, evenly. */
  readonly stallMs: readonly [number, number];
}

/** A delay as measured ones are: a fixed part, an exponential tail, and now and then a stall. */
export function queueDelay({ leastMs, queueMs, stalls, stallMs }: QueueOptions, random: () => number): Delay {
  const [from, to] = stallMs;
  return () => leastMs - queueMs * Math.log(1 - random()) + (random() < stalls ? from + random() * (to - from) : 0);
}

function symmetric(name: string, options: QueueOptions): LinkModel {
  return {
    name,
    linkOf: (_box, random) => ({ up: queueDelay(options, random), down: queueDelay(options, random) }),
  };
}

/** Two processes of one machine: tens of µs, and the scheduler's or the garbage collector's pauses. */
export const loopback = symmetric('loopback', { leastMs: 0.02, queueMs: 0.03, stalls: 0.01, stallMs: [0.3, 2] });

/** Switched Ethernet: a quarter of a ms through the stacks of both machines. */
export const lan = symmetric('lan', { leastMs: 0.15, queueMs: 0.1, stalls: 0.005, stallMs: [0.5, 3] });

/** A quiet channel near the access point: a round trip of 3 ms, and 2 % of the frames are sent again. */
export const wifiGood = symmetric('wifi-good', { leastMs: 0.8, queueMs: 0.7, stalls: 0.02, stallMs: [3, 15] });

/** A channel full of phones: 7 ms of waiting for the air in each way, and 2 % of the frames wait for several retransmissions. */
export const wifiBusy = symmetric('wifi-busy', { leastMs: 1, queueMs: 7, stalls: 0.02, stallMs: [20, 80] });

const beaconMs = 102.4;
const awakeMs = 50;

/**
 * A quiet channel, and boxes that sleep 50 ms after the latest frame. The access point holds what goes down to a sleeping box until the next
 * beacon, every 102.4 ms (100 time units of 802.11). A box that wants to send wakes up at once.
 */
export const powerSave: LinkModel = {
  name: 'power-save',
  linkOf: (_box, random) => {
    const { up, down } = wifiGood.linkOf(_box, random);
    let awakeUntil = -Infinity;
    return {
      up: (at) => {
        awakeUntil = Math.max(awakeUntil, at + awakeMs);
        return up(at);
      },
      down: (at) => {
        const held = at < awakeUntil ? 0 : beaconMs - (at % beaconMs);
        const delay = held + down(at);
        awakeUntil = Math.max(awakeUntil, at + delay + awakeMs);
        return delay;
      },
    };
  },
};

/**
 * Every other box is behind a line that takes 12 ms up and 3 ms down, as a mobile network's or a DSL line's do. The others are on the LAN:
 * if all lines were alike, the asymmetry would cancel out.
 */
export const asymmetric: LinkModel = {
  name: 'asymmetric',
  linkOf: (box, random) => {
    if (box % 2 === 1) return lan.linkOf(box, random);
    const way = (leastMs: number) => queueDelay({ leastMs, queueMs: 0.3, stalls: 0.01, stallMs: [2, 10] }, random);
    return { up: way(12), down: way(3) };
  },
};

/** Every kind of network that the simulation knows. */
export const linkModels: readonly LinkModel[] = [loopback, lan, wifiGood, wifiBusy, powerSave, asymmetric];
