import { hostname, networkInterfaces } from 'node:os';

/** Whether a host is this machine: a loopback name or address, the name of the machine, or an address of one of its interfaces. */
export function isThisMachine(host: string, addresses = ownAddresses(), name = hostname()): boolean {
  return (
    /^(localhost|127\..*|::1|0\.0\.0\.0|::)$/i.test(host) ||
    [...addresses, name.toLowerCase(), `${name.toLowerCase()}.local`].includes(host.toLowerCase())
  );
}

function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((some) => (some ?? []).map(({ address }) => address.toLowerCase()));
}
