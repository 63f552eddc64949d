import { hostname, networkInterfaces } from 'node:os';

/** Whether a host is this machine: by a name that surely means it, by its own name, or by an address of one of its interfaces. */
export const isThisMachine = (host: string, addresses = ownAddresses(), name = hostname()): boolean =>
  /^(localhost|127\..*|::1|0\.0\.0\.0|::)$/i.test(host) ||
  [...addresses, name.toLowerCase(), `${name.toLowerCase()}.local`].includes(host.toLowerCase());

const ownAddresses = (): readonly string[] =>
  Object.values(networkInterfaces()).flatMap((some) => (some ?? []).map(({ address }) => address.toLowerCase()));
