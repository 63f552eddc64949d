import { networkInterfaces, type NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, readonly Pick<NetworkInterfaceInfo, 'address' | 'family'>[] | undefined>>;

/**
 * Converts the name (`eth0`, `::%eth0`) or an address of an interface to the form that a socket of a family (4 or 6) expects.
 * Throws if this machine has no such interface, or if the interface has no IPv4 address and the family is 4.
 */
export function multicastInterface(
  wanted: string,
  family: number,
  interfaces: Interfaces = networkInterfaces(),
): string {
  const found = Object.entries(interfaces).find(
    ([name, all]) => name === wanted || `::%${name}` === wanted || all?.some(({ address }) => address === wanted),
  );
  if (!found) throw new Error(`this machine has no interface ${wanted}`);
  const [name, all = []] = found;
  if (family === 6) return `::%${name}`;
  const [first] = all.filter((each) => each.family === 'IPv4');
  if (!first) throw new Error(`the interface ${name} has no IPv4 address`);
  return all.some((each) => each.family === 'IPv4' && each.address === wanted) ? wanted : first.address;
}
