import type { LinkDelays } from './link-delays.ts';

/** The time between two beacons of an access point, in ms: 100 time units of 802.11. */
const beaconMs = 102.4;

/** How long a client stays awake after a message, in ms. */
const awakeMs = 50;

/**
 * Turns a link into one of a client in power-save mode: the access point holds what goes down to a sleeping client until the next beacon.
 * A client that sends wakes up at once. What is already held waits for the beacon nevertheless, which real access points do not demand.
 */
export function sleepingLink({ up, down }: LinkDelays): LinkDelays {
  let awakeUntil = -Infinity;
  return {
    up: (at) => {
      awakeUntil = Math.max(awakeUntil, at + awakeMs);
      return up(at);
    },
    down: (at) => {
      const held = at < awakeUntil ? 0 : beaconMs - (at % beaconMs);
      const delay = held + down(at + held);
      awakeUntil = Math.max(awakeUntil, at + delay + awakeMs);
      return delay;
    },
  };
}
