import { relay$, type RelayEvent } from '@hardware-ws/relay';
import { ReplaySubject, filter, firstValueFrom, map } from 'rxjs';
import { pause } from '../pause.ts';

/** A press that has arrived at the server. */
interface Played {
  readonly type: string;
  readonly buzzerId?: number;
  readonly age_ms?: number;
}

const servers: (() => void)[] = [];

// Also after a test that fails: an open server would keep Jest from ending, and with it the guest.
afterEach(async () => {
  servers.splice(0).forEach((close) => close());
  await pause(100);
});

/** A WebSocket server and the presses that arrive at it. It is closed after the test. */
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
  servers.push(close);
  return { host: `127.0.0.1:${port}`, port, played, close };
}
