import type { IpAddress } from './ip-address.ts';

/**
 * The result of a later look-up of a host's name: another address, which is used from now on, or a failure, after which the
 * known address stays in use.
 *
 * @example
 * const line = (event: LookupEvent) => (event.kind === 'moved' ? `${event.host} is at ${event.ip.address}` : event.reason);
 */
export type LookupEvent =
  | { readonly kind: 'moved'; readonly host: string; readonly ip: IpAddress; readonly before: IpAddress }
  | {
      readonly kind: 'failed';
      readonly host: string;
      /** The address that stays in use. */
      readonly ip: IpAddress;
      readonly reason: string;
      readonly cause: unknown;
    };
