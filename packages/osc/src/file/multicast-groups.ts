import type { Refuse } from '@hardware-ws/rules';
import { isMulticast } from '../message/is-multicast.ts';

/** Refuses multicast groups that cannot be joined when the bridge listens on `host`, each at its place in the list. */
export function checkMulticastGroups(host: string, groups: readonly string[], refuse: Refuse): void {
  const isIpv6 = host.includes(':');
  groups.forEach((group, position) => {
    const refuseHere = (message: string) => refuse(['osc', 'multicast_groups', position], message);
    if (!isMulticast(group)) {
      refuseHere(`${group} is not a multicast group: expected 224.0.0.0 to 239.255.255.255, or an address from ff00::`);
    } else if (group.includes(':') !== isIpv6) {
      refuseHere(
        `${group} cannot be joined from ${host}: set listen_host to 0.0.0.0 for IPv4 groups, or to :: for IPv6 groups`,
      );
    } else if (groups.findIndex((other) => other.toLowerCase() === group.toLowerCase()) < position) {
      refuseHere(`${group} is in the list twice: remove one`);
    }
  });
  // A socket that is bound to one address receives only messages to that address, and none to a group.
  if (groups.length > 0 && host !== '0.0.0.0' && host !== '::') {
    refuse(
      ['osc', 'listen_host'],
      isMulticast(host)
        ? `only what is sent to ${host} arrives there: remove listen_host, and add ${host} to multicast_groups`
        : `only what is sent to ${host} arrives there, and nothing from multicast_groups: remove listen_host`,
    );
  }
}
