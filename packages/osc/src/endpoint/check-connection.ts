import type { EndpointFinding } from '@hardware-ws/rules';
import { catchError, firstValueFrom, map, type Observable, of } from 'rxjs';
import { tcpClient$ } from '../tcp/tcp-client.ts';
import { framings, type TcpDestination } from './tcp-destinations.ts';

const fix =
  'Start the program that should listen there, switch on OSC over TCP in it, or correct the host, the port or the transport of the destination.';

/** Checks that the gear takes the TCP connection of a destination. Sends nothing. */
export function checkConnection({ host, port, framing }: TcpDestination): Promise<EndpointFinding> {
  const check = `osc ${host}:${String(port)} (tcp)`;
  const ok: EndpointFinding = { check, state: 'ok', says: 'the TCP connection opened' };
  const finding$: Observable<EndpointFinding> = tcpClient$({ host, port, framing: framings[framing] }).pipe(
    map(() => ok),
    catchError((error: unknown) => of({ check, state: 'failed' as const, says: (error as Error).message, fix })),
  );
  return firstValueFrom(finding$, { defaultValue: ok });
}
