import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { EndpointFinding } from '@hardware-ws/rules';
import type { OscSettings } from '../file/osc-settings-schema.ts';
import { isMulticast } from '../message/is-multicast.ts';
import { joinGroups } from '../udp/join-groups.ts';

/** Checks that the port that a bridge will listen on is free, and that its multicast groups can be joined. */
export function checkListenPort(settings: OscSettings): Promise<EndpointFinding> {
  const { listen_host: host, listen_port: port, multicast_groups: groups = [], interface: by } = settings;
  const check = `osc port ${String(port)}`;
  const type = isIPv6(host) ? 'udp6' : 'udp4';
  return new Promise((resolve) => {
    const socket = createSocket(type);
    socket.on('error', (error: NodeJS.ErrnoException) => {
      socket.close();
      const taken = error.code === 'EADDRINUSE';
      const says = taken ? 'another program is listening on this port' : `cannot listen: ${error.message}`;
      const fix = taken
        ? 'Run ss -lunp to find the program and stop it, or give the bridge another listen_port.'
        : 'Correct listen_host. Run ip address to see the addresses of this machine.';
      resolve({ check, state: 'failed', says, fix });
    });
    socket.bind({ port, exclusive: true, ...(isMulticast(host) ? {} : { address: host }) }, () => {
      const all = isMulticast(host) ? [host] : groups;
      const refused = joinGroups(socket, { groups: all, by, remedy: 'the bridge would not start' });
      socket.close();
      if (refused) {
        const fix = 'Run ip address to see the interfaces of this machine, and name one as osc.interface.';
        resolve({ check, state: 'failed', says: refused.message, fix });
        return;
      }
      const joined = groups.length === 0 ? '' : `, joined ${groups.join(', ')}`;
      resolve({ check, state: 'ok', says: `free on ${host}${joined}` });
    });
  });
}
