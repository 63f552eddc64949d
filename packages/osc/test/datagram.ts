import type { OscArgument } from '../src/message/osc-argument.ts';
import type { OscDatagram } from '../src/message/osc-datagram.ts';

/** A datagram for a port of this machine. */
export function datagram(
  port: number,
  address: string,
  args: readonly OscArgument[] = [],
  host = '127.0.0.1',
): OscDatagram {
  return {
    destination: { host, port },
    message: { address, args },
  };
}
