import { map, type Observable } from 'rxjs';
import { connect$ } from '../src/connect.ts';
import type { ConnectOptions } from '../src/options/connect-options.ts';
import type { Protocol } from '../src/protocol/protocol.ts';
import { linkEndText } from '../src/link/end/link-end-text.ts';
import type { Dial } from '../src/link/dial/dial.ts';
import type { Socket } from '../src/link/dial/socket.ts';
import type { Status } from '../src/status.ts';
import { fakeDial, type FakeDial } from '../src/testing/fake-dial/fake-dial.ts';
import { type FakeEvent, frame, lost, opened } from '../src/testing/fake-dial/fake-event.ts';
import type { MarblesHelpers } from '../src/testing/marbles/marbles.ts';
import { show, type Inbound, type Outbound } from './show.ts';

/** The letters of the scripts: `o` opened, `s` and `t` scores, `p` a ping, `x` an invalid score. */
export const script: Readonly<Record<string, FakeEvent>> = {
  o: opened,
  s: frame({ type: 'score', points: 1 }),
  t: frame({ type: 'score', points: 2 }),
  p: frame({ type: 'ping', n: 7 }),
  x: frame('{"type":"score"}'),
};

/** A dial whose n-th socket plays the n-th diagram; `#` is a lost link. */
export function dialling({ cold }: MarblesHelpers, diagrams: readonly string[], more = {}): FakeDial {
  return fakeDial(...diagrams.map((diagram) => cold<FakeEvent>(diagram, { ...script, ...more }, lost())));
}

/** The same dial without ping frames, like in a browser. */
export function withoutPings(dial: Dial): Dial {
  const noPing = { ping: undefined } as unknown as Socket;
  return (request) =>
    dial(request).pipe(
      map((event) => (event.kind === 'opened' ? { ...event, socket: { ...event.socket, ...noPing } } : event)),
    );
}

/** A connection to the show that waits 5 ms before it redials. */
export function playing(
  { clock }: MarblesHelpers,
  { dial }: Pick<FakeDial, 'dial'>,
  protocol: Partial<Protocol<Inbound, Outbound>> = {},
  options: ConnectOptions = {},
) {
  const backoff = { initialMs: 5, factor: 1, jitter: false };
  return connect$({ ...show, ...protocol }, { clock, dial, backoff, warn: () => undefined, ...options });
}

/** A status as one word: its kind or, when waiting, the cause. */
export function words(status$: Observable<Status>): Observable<string> {
  return status$.pipe(map((status) => (status.kind === 'waiting' ? linkEndText(status.cause) : status.kind)));
}

/** The marbles of {@link words}; `w` is a lost link. */
export const word = {
  i: 'idle',
  c: 'connecting',
  o: 'open',
  w: linkEndText(lost().end),
  x: 'closed',
};
