/**
 * Where OSC is sent to or comes from.
 *
 * @example
 * const qlab: OscEndpoint = { host: '192.168.1.100', port: 53000 };
 */
export interface OscEndpoint {
  /** A name, an IPv4 or an IPv6 address (without brackets). */
  readonly host: string;
  readonly port: number;
}
