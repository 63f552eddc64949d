import type { EndpointFinding } from '@hardware-ws/rules';
import { catchError, firstValueFrom, merge, type Observable, of, Subject, take } from 'rxjs';
import { slip } from '../framing/slip.ts';
import { tcpServer$ } from '../tcp/tcp-server.ts';

const fix = 'Run ss -ltnp to find the program and stop it, or give the bridge another listen_tcp_port.';

/** Checks that the TCP port that a bridge will listen on is free. */
export function checkListenTcpPort(host: string, port: number): Promise<EndpointFinding> {
  const check = `osc port ${String(port)} (tcp)`;
  const ok: EndpointFinding = { check, state: 'ok', says: `free on ${host}` };
  const finding$ = new Subject<EndpointFinding>();
  const server$ = tcpServer$({ host, port, framing: slip, onListening: () => finding$.next(ok) }).pipe(
    catchError((error: unknown) => of({ check, state: 'failed' as const, says: (error as Error).message, fix })),
  ) as Observable<EndpointFinding>;
  return firstValueFrom(merge(finding$, server$).pipe(take(1)), { defaultValue: ok });
}
