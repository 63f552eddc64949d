import { connect$, type Dial, type Socket, type Status } from '@hardware-ws/client';
import { webSocket$ } from '@hardware-ws/client/web-socket';
import { filter, firstValueFrom, map, take, tap, toArray } from 'rxjs';
import { quizzer } from '../../src/index.ts';

/** What a page observed of a connection: its opening, a crash of its consumer, and its end. */
export interface Report {
  readonly presence: unknown;
  readonly echo: unknown;
  readonly statuses: readonly string[];
  readonly crashedWith: number | undefined;
  readonly latencyMs: number;
}

/** Connects from the page, presses, crashes the backend's consumer, reconnects and presses again. */
export async function run(host: string): Promise<Report> {
  let socket: Socket | undefined;
  const dial: Dial = (request) =>
    webSocket$(request).pipe(
      tap((event) => {
        if (event.kind === 'opened') ({ socket } = event);
      }),
    );
  const protocol = quizzer({ host, gameId: 1, clientType: 'buzzer', clientId: 'page' });
  const game = connect$(protocol, { dial, heartbeat: { everyMs: 200, timeoutMs: 2000 } });
  const opened$ = game.status$.pipe(filter(({ kind }) => kind === 'open'));
  const status$ = game.status$.pipe(
    map(({ kind }) => kind),
    take(6),
    toArray(),
  );
  const statuses = firstValueFrom(status$);
  const presence = firstValueFrom(game.on('client_connection_status'));
  const echo = () => firstValueFrom(game.on('buzzer_pressed').pipe(filter(({ buzzerId }) => buzzerId === 2)));

  const echoed = echo();
  const holding = game.keepOpen$.subscribe();
  await presence;
  game.send.next({ type: 'buzzer_pressed', buzzerId: 2 });
  await echoed;
  const latencyMs = await firstValueFrom(game.latency$);

  const lost = firstValueFrom(game.status$.pipe(filter((status): status is Waiting => status.kind === 'waiting')));
  socket?.write('no JSON');
  const { cause } = await lost;
  await firstValueFrom(opened$);
  game.send.next({ type: 'buzzer_pressed', buzzerId: 2 });
  const again = await echo();
  holding.unsubscribe();
  return {
    presence: await presence,
    echo: again,
    statuses: await statuses,
    crashedWith: cause.kind === 'closed' ? cause.code : undefined,
    latencyMs,
  };
}

type Waiting = Extract<Status, { readonly kind: 'waiting' }>;
