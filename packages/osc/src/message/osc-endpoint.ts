/**
 * The host and port of a sender or receiver of OSC.
 *
 * @example
 * const qlab: OscEndpoint = { host: '192.168.1.100', port: 53000 };
 */
export interface OscEndpoint {
  /** A host name, an IPv4 address, or an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
}
