import { isIP } from 'node:net';

/** Whether a host is the address of a multicast group. */
export const isGroup = (host: string): boolean => /^(2(2[4-9]|3\d)\.|ff)/i.test(host) && isIP(host) !== 0;
