import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import type { OscEndpoint } from '@hardware-ws/osc';
import { catchError, firstValueFrom, Observable, of, timeout } from 'rxjs';
import type { Finding } from './finding.ts';

/** How long an answer that nobody listens may take, in ms. */
const icmpMs = 500;

const fixes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Start the program that should listen there, or correct the port of the destination.',
  EHOSTUNREACH: 'See whether ping reaches it, and whether it is switched on and on this network.',
  ENETUNREACH: 'See what ip route says: this machine needs an address on that network.',
};

/** Whether a destination's name resolves, there is a way to it, and no ICMP says that nobody listens; an empty datagram goes there. */
export async function checkDestination({ host, port }: OscEndpoint): Promise<Finding> {
  const check = `osc ${host}:${port}`;
  const found = await lookup(host).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (found instanceof Error) {
    const fix = 'See what getent hosts says of the name, or give the IP address as the host of the destination.';
    return { check, state: 'failed', says: `the name does not resolve: ${found.message}`, fix };
  }
  const { address, family } = found;
  const where = address === host ? '' : `${address}: `;
  const ok: Finding = { check, state: 'ok', says: `${where}a way there, and nothing says that nobody listens` };
  return firstValueFrom(
    refusal$(address, port, family).pipe(
      timeout({ first: icmpMs, with: () => of(undefined) }),
      catchError((error: unknown) => of(error as NodeJS.ErrnoException)),
    ),
    { defaultValue: undefined },
  ).then((error) => {
    if (error === undefined) return ok;
    const fix = fixes[error.code ?? ''] ?? 'See what ip route says of the address, and look for a firewall.';
    return { check, state: 'failed', says: `${where}${textOf(error)}`, fix };
  });
}

function textOf({ code, message }: NodeJS.ErrnoException) {
  return code === 'ECONNREFUSED' ? 'nobody listens at this port' : `cannot be reached: ${message}`;
}

/** Errors with what the network says of an empty datagram that is sent there. */
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
