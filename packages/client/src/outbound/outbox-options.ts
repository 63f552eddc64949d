import type { LinkEnd } from '../link/end/link-end.ts';
import type { Observable } from 'rxjs';
import type { Frames } from '../link/dial/socket.ts';
import type { Message } from '../protocol/message.ts';
import type { Clock } from '../time/clock.ts';
import type { Sending } from './sending.ts';
import type { Echo } from './written-messages.ts';

/** The messages of an {@link outbox}, and what it calls. */
export interface OutboxOptions<Out extends Message> {
  /** The messages to write. */
  readonly sendings$: Observable<Sending<Out>>;
  /** The messages not to write any more. A message that was not written yet then has no outcome. @default none */
  readonly withdrawn$?: Observable<Sending<Out>>;
  /** Returns the frame of a message when the message is written, or `undefined` to refuse it. `frames` is the socket's framing. */
  readonly encode: (sending: Sending<Out>, frames?: Frames) => string | Uint8Array | undefined;
  /** The messages that came back. @default none */
  readonly echo$?: Observable<Echo>;
  /** Called when a message did not come back, with why the link must end. @default nothing is called */
  readonly onEnd?: (end: LinkEnd) => void;
  /** Called with whether a message is waiting for the link whose ttl ends within 5 s. @default nothing is called */
  readonly onUrgent?: (waits: boolean) => void;
  /** Called when the outbox starts, with a function that counts the messages that wait for the link. @default nothing is called */
  readonly onStart?: (heldCount: () => number) => void;
  /** Returns the first messages to write on every opened socket. @default none */
  readonly hello?: () => readonly Sending<Out>[];
  /** @default systemClock */
  readonly clock?: Clock | undefined;
}
