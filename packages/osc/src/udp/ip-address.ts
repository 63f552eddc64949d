/**
 * An IP address and its family, 4 or 6.
 *
 * @example
 * const localhost: IpAddress = { address: '127.0.0.1', family: 4 };
 */
export interface IpAddress {
  readonly address: string;
  readonly family: number;
}
