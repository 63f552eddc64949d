import { isIP } from 'node:net';

/** Whether a host is the address of a multicast group. */
export function isGroup(host: string): boolean {
  return /^(2(2[4-9]|3\d)\.|ff)/i.test(host) && isIP(host) !== 0;
}
