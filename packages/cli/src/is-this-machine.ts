import { networkInterfaces } from 'node:os';

/** Whether a host is this machine: by a name that surely means it, or by an address of one of its interfaces. */
export const isThisMachine = (host: string, addresses = ownAddresses()): boolean =>
  /^(localhost|127\..*|::1|0\.0\.0\.0|::)$/i.test(host) || addresses.includes(host.toLowerCase());

const ownAddresses = (): readonly string[] =>
  Object.values(networkInterfaces()).flatMap((some) => (some ?? []).map(({ address }) => address.toLowerCase()));
