import type { Observable } from 'rxjs';
import type { Reading } from '../../inbound/parse-frame.ts';
import type { FramedMessage } from '../../protocol/framing.ts';

/** One open socket. No member emits anything before it returns. */
export interface Socket {
  /** The received frames. They are not buffered, so subscribe at once. Completes when the socket has ended. */
  readonly frame$: Observable<string | ArrayBuffer>;
  /** Writes one frame: a string as text, bytes as binary. Returns `false`, and writes nothing, if the socket is no longer open. */
  write(data: string | Uint8Array): boolean;
  /** Requests a close. The dial completes once the server has answered. */
  close(code: number, reason: string): void;
  /** Sends a ping frame with this payload. A `pong` event answers it. Absent without ping frames, for example in a browser. */
  ping?(payload: string): void;
  /** The number of bytes received so far, including those of incomplete messages. Absent if unknown. */
  bytesReceived?(): number;
  /** The number of bytes that the operating system has accepted so far. Absent if unknown. */
  bytesSent?(): number;
  /** The number of bytes that the operating system has not accepted yet. Absent if unknown. */
  bytesQueued?(): number;
  /** The framing of the protocol on this socket. The connection adds it. Absent if messages are JSON with a `type`. */
  readonly frames?: Frames;
}

/** The framing of one socket. */
export interface Frames {
  /** The messages in the received frames, one by one, and why a frame could not be read. They are not buffered. */
  readonly read$: Observable<Reading>;
  readonly serialize: (message: FramedMessage) => string | Uint8Array;
  /** How many frames have been serialized on this socket. */
  readonly count: () => number;
}

/**
 * What a dial emits: `opened` once, then pongs. Frames are emitted by the socket's own `frame$`. A pong has the payload that
 * was received. Without a payload, it counts as the answer to every ping before it.
 */
export type SocketEvent =
  | { readonly kind: 'opened'; readonly url: string; readonly socket: Socket; readonly details?: unknown }
  | { readonly kind: 'pong'; readonly payload?: string | undefined };
