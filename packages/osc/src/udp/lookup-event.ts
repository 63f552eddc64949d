import type { IpAddress } from './ip-address.ts';

/**
 * What a later look-up of a host's name brought: another address, which is sent to from now on, or a failure, after which the
 * address that was known is kept.
 *
 * @example
 * const line = (event: LookupEvent) => (event.kind === 'moved' ? `${event.host} is at ${event.ip.address}` : event.reason);
 */
export type LookupEvent =
  | { readonly kind: 'moved'; readonly host: string; readonly ip: IpAddress; readonly before: IpAddress }
  | {
      readonly kind: 'failed';
      readonly host: string;
      /** The address that is sent to. */
      readonly ip: IpAddress;
      readonly reason: string;
      readonly cause: unknown;
    };
