import type { Observable } from 'rxjs';
import type { OscMulticast } from '../message/osc-multicast.ts';
import type { IpAddress } from './ip-address.ts';

/** Sends bytes when subscribed to, and completes when the kernel has accepted them. */
export type SendBytes = (
  bytes: Uint8Array,
  port: number,
  ip: IpAddress,
  multicast: OscMulticast | undefined,
) => Observable<never>;
