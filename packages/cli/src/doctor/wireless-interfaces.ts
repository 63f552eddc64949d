import { existsSync, readdirSync } from 'node:fs';

/** The names of this machine's network interfaces that are Wi-Fi. */
export function wirelessInterfaces(net = '/sys/class/net'): readonly string[] {
  if (!existsSync(net)) return [];
  return readdirSync(net).filter((name) => existsSync(`${net}/${name}/wireless`));
}
