/**
 * How what goes to a multicast group leaves this machine.
 *
 * @example
 * const far: OscMulticast = { ttl: 4, interface: 'eth0', loopback: false };
 */
export interface OscMulticast {
  /** How many routers it may pass, plus one, from 0 to 255: 0 stays on this machine. @default 1, this network */
  readonly ttl?: number | undefined;
  /** The interface it leaves by, as its name or one of its addresses. @default the one that the system chooses */
  readonly interface?: string | undefined;
  /** Whether programs of this machine hear it too. @default true */
  readonly loopback?: boolean | undefined;
}
