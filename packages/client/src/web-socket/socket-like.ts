import type { Corkable } from './corked-writes.ts';
import type { Answer } from '../link/end/refused.ts';

interface TcpEvents {
  (event: 'error', listener: (error: unknown) => void): unknown;
  (event: 'connectionAttempt', listener: (address: string, port: number) => void): unknown;
  (event: 'close', listener: () => void): unknown;
}

/** The part of Node's TCP socket that is needed here. This package must not depend on Node's types. */
export interface TcpSocketLike {
  readonly bytesRead: number;
  readonly bytesWritten: number;
  readonly connecting: boolean;
  /** Not public, so it may be missing. */
  readonly _handle?: { readonly bytesWritten: number; readonly writeQueueSize: number } | null;
  readonly writableEnded: boolean;
  on: TcpEvents;
  once(event: 'connect', listener: () => void): unknown;
  removeListener(event: 'connectionAttempt', listener: (address: string, port: number) => void): unknown;
  resetAndDestroy(): unknown;
}

/** The bytes of a UTF-8 text. */
interface Utf8 {
  toString(encoding: 'utf8'): string;
}

/** The events of `ws` in Node that browsers do not have. */
interface NodeSocketEvents {
  (event: 'pong', listener: (data: Utf8) => void): unknown;
  (event: 'message', listener: (data: ArrayBuffer & Utf8, isBinary: boolean) => void): unknown;
  (event: 'upgrade', listener: (response: { readonly socket: Corkable }) => void): unknown;
  (event: 'unexpected-response', listener: (upgrade: { destroy(): unknown }, answer: Answer) => void): unknown;
}

/** The part of `ws` that reads frames. Not public, so it may be missing. */
interface Receiver {
  on(event: 'conclude', listener: (code: number, reason: Utf8) => void): unknown;
}

/** The members of a WebSocket that `ws` and browsers share, and as optional members those that only `ws` has. */
export interface SocketLike {
  binaryType: string;
  readonly bufferedAmount: number;
  readonly readyState: number;
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: string | ArrayBuffer }) => void) | null;
  onerror: ((event: { readonly error?: object }) => void) | null;
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null;
  send(text: string): void;
  send(bytes: Uint8Array, options?: { readonly binary: boolean }): void;
  close(code?: number, reason?: string): void;
  readonly on?: NodeSocketEvents;
  readonly _receiver?: Receiver | null;
  ping?(payload: string): void;
  pong?(payload: string): void;
  terminate?(): void;
  removeAllListeners?(): unknown;
}

/** How many bytes the kernel has accepted. Node itself counts only complete writes, even of megabytes. */
export function bytesTaken(tcp: TcpSocketLike | undefined): number {
  const handle = tcp?._handle;
  return handle ? handle.bytesWritten - handle.writeQueueSize : 0;
}

interface Host {
  readonly Buffer: { from(text: string): Uint8Array };
}

/**
 * Sends a frame with `ws` as one piece. `ws` sends bytes in one piece together with the header, but a string in two. For
 * many frames that leave together, that saves a tenth of the time; for a single frame, it saves nothing.
 */
export function sendInOne(socket: SocketLike, data: string | Uint8Array): void {
  const { Buffer } = globalThis as unknown as Host;
  if (typeof data === 'string') socket.send(Buffer.from(data), { binary: false });
  else socket.send(data, { binary: true });
}

/** Sends a text frame or a binary frame. */
export function send(socket: SocketLike, data: string | Uint8Array): void {
  if (typeof data === 'string') socket.send(data);
  else socket.send(data, { binary: true });
}
