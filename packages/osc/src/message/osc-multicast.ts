/**
 * How to send to a multicast group.
 *
 * @example
 * const far: OscMulticast = { ttl: 4, interface: 'eth0', loopback: false };
 */
export interface OscMulticast {
  /** The time to live, from 0 to 255: 0 is this machine, 1 this network, and each router takes 1. @default 1 */
  readonly ttl?: number | undefined;
  /** The interface to send from: its name or one of its addresses. @default the one that the system chooses */
  readonly interface?: string | undefined;
  /** Whether programs on this machine receive it as well. @default true */
  readonly loopback?: boolean | undefined;
}
