import type { Observable } from 'rxjs';

/** One open socket, as a dial hands it over. None of its members emits anything before it returns. */
export interface Socket {
  /** What comes in, while it does: kept for nobody, so observe it at once. Completes when the socket is over. */
  readonly frame$: Observable<string | ArrayBuffer>;
  /** Writes one text frame; `false`, and nothing written, when the socket is no longer open. */
  write(text: string): boolean;
  /** Asks the other side to close; the dial completes once it has. */
  close(code: number, reason: string): void;
  /** Sends a ping frame with this payload, answered by a `pong` event. Absent where there are none, as in a browser. */
  ping?(payload: string): void;
  /** How many bytes have come so far, of messages that are not complete too. Absent where that cannot be seen. */
  bytesReceived?(): number;
  /** How many bytes of ours the operating system has taken so far. Absent where that cannot be seen. */
  bytesSent?(): number;
  /** How many bytes of ours it has not taken yet. Absent where that cannot be seen. */
  bytesQueued?(): number;
}

/**
 * What a dial emits: `opened` once, then pongs; frames go by the socket's own `frame$`. A pong has the payload that came, and
 * none where a dial cannot tell it: it then counts as the answer to every ping before it.
 */
export type SocketEvent =
  | { readonly kind: 'opened'; readonly url: string; readonly socket: Socket }
  | { readonly kind: 'pong'; readonly payload?: string | undefined };
