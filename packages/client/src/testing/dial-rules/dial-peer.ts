import type { Observable } from 'rxjs';
import type { Dial, DialRequest } from '../../link/dial/dial.ts';

/** The far end of one socket, for the rules of a dial. */
export interface PeerSocket {
  readonly received$: Observable<string>;
  /** Emits once the socket is over, however it ended; replays. */
  readonly ended$: Observable<{ readonly code: number }>;
  send(text: string): void;
  close(code: number, reason: string): void;
  /** Ends the socket without a close. */
  reset(): void;
}

/** A dial and a far end for it to dial, for the rules of a dial. */
export interface DialPeer {
  readonly dial: Dial;
  /** Where the far end accepts. */
  readonly accepting: DialRequest;
  /** Where nothing does. */
  readonly refusing: DialRequest;
  /** Where a connection is accepted and then never answered. */
  readonly silent: DialRequest;
  /** Every accepted socket. */
  readonly accepted$: Observable<PeerSocket>;
  /** What is there of dials beyond what there was at first, after it had time to go: sockets, timers, listeners. */
  leftovers(): Promise<readonly string[]>;
}
