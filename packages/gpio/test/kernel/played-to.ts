import { relay$, type RelayEvent } from '@hardware-ws/relay';
import { ReplaySubject, filter, firstValueFrom, map } from 'rxjs';

/** A message that has reached the server. */
interface Played {
  readonly type: string;
  readonly buzzerId?: number;
  readonly age_ms?: number;
}

/** A WebSocket server, and what arrives at it. */
export async function playedTo() {
  const events$ = new ReplaySubject<RelayEvent>();
  const relay = relay$().subscribe(events$);
  const { port } = await firstValueFrom(events$.pipe(filter((event) => event.kind === 'listening')));
  const played: Played[] = [];
  const messages = events$
    .pipe(
      filter((event) => event.kind === 'message'),
      map(({ text }) => JSON.parse(text) as Played),
      filter(({ type }) => type === 'buzzer_pressed'),
    )
    .subscribe((message) => played.push(message));
  const close = () => {
    messages.unsubscribe();
    relay.unsubscribe();
  };
  return { host: `127.0.0.1:${port}`, port, played, close };
}
