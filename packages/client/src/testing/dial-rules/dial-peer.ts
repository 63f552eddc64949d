import type { Observable } from 'rxjs';
import type { Dial, DialRequest } from '../../link/dial/dial.ts';

/** The server's end of one socket, for the rules of a dial. */
export interface PeerSocket {
  readonly received$: Observable<string>;
  /** Emits once the socket has ended, for whatever reason. Replays. */
  readonly ended$: Observable<{ readonly code: number }>;
  send(text: string): void;
  close(code: number, reason: string): void;
  /** Ends the socket without a close frame. */
  reset(): void;
}

/** A dial, and a server for it to dial, for the rules of a dial. */
export interface DialPeer {
  readonly dial: Dial;
  /** A request for an address at which the server accepts connections. */
  readonly accepting: DialRequest;
  /** A request for an address at which nothing accepts connections. */
  readonly refusing: DialRequest;
  /** A request for an address at which a connection is accepted but never answered. */
  readonly silent: DialRequest;
  /** Each accepted socket. */
  readonly accepted$: Observable<PeerSocket>;
  /** What dials have left behind (sockets, timers, listeners), after some time for cleaning up. */
  leftovers(): Promise<readonly string[]>;
}
