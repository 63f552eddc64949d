import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import type { EndpointFinding } from '@hardware-ws/rules';
import { catchError, firstValueFrom, Observable, of, timeout } from 'rxjs';
import type { OscEndpoint } from '../message/osc-endpoint.ts';

/** How long to wait for the network to report that nothing listens, in ms. */
const icmpMs = 500;

const fixes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Start the program that should listen there, or correct the port of the destination.',
  EHOSTUNREACH: 'Check that ping reaches it, that it is switched on, and that it is on this network.',
  ENETUNREACH: 'Check ip route: this machine needs an address on that network.',
};

/** Checks that a destination's name resolves, that there is a route to it, and that no ICMP message says that nothing listens there. Sends an empty datagram. */
export async function checkDestination({ host, port }: OscEndpoint): Promise<EndpointFinding> {
  const check = `osc ${host}:${String(port)}`;
  const found = await lookup(host).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (found instanceof Error) {
    const fix = 'Check the name with getent hosts, or use the IP address as the host of the destination.';
    return { check, state: 'failed', says: `the name does not resolve: ${found.message}`, fix };
  }
  const { address, family } = found;
  const where = address === host ? '' : `${address}: `;
  const ok: EndpointFinding = { check, state: 'ok', says: `${where}a route exists, and no error came back` };
  return firstValueFrom(
    refusal$(address, port, family).pipe(
      timeout({ first: icmpMs, with: () => of(undefined) }),
      catchError((error: unknown) => of(error as NodeJS.ErrnoException)),
    ),
    { defaultValue: undefined },
  ).then((error) => {
    if (error === undefined) return ok;
    const fix = fixes[error.code ?? ''] ?? 'Check the route with ip route get, and look for a firewall.';
    return { check, state: 'failed', says: `${where}${textOf(error)}`, fix };
  });
}

function textOf({ code, message }: NodeJS.ErrnoException) {
  return code === 'ECONNREFUSED' ? 'nothing listens on this port' : `unreachable: ${message}`;
}

/** Sends an empty datagram. Errors if the network rejects it. */
function refusal$(address: string, port: number, family: number): Observable<never> {
  return new Observable<never>((subscriber) => {
    const socket = createSocket(family === 6 ? 'udp6' : 'udp4');
    const fail = (error: Error | null) => {
      if (error) subscriber.error(error);
    };
    socket.on('error', fail);
    socket.bind(0, () => {
      socket.setBroadcast(true);
      socket.connect(port, address, () => socket.send(Buffer.alloc(0), fail));
    });
    return () => socket.close();
  });
}
