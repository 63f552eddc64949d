import type { Corkable } from './corked-writes.ts';
import type { Answer } from './refusal.ts';

interface TcpEvents {
  (event: 'error', listener: (error: unknown) => void): unknown;
  (event: 'connectionAttempt', listener: (address: string, port: number) => void): unknown;
}

/** What we need of a TCP socket: Node's, seen from a package that must not depend on Node's types. */
export interface TcpSocketLike {
  readonly bytesRead: number;
  readonly connecting: boolean;
  /** Not public, and so never relied on. */
  readonly _handle?: { readonly bytesWritten: number; readonly writeQueueSize: number } | null;
  readonly writableEnded: boolean;
  on: TcpEvents;
  once(event: 'connect', listener: () => void): unknown;
  removeListener(event: 'connectionAttempt', listener: (address: string, port: number) => void): unknown;
  resetAndDestroy(): unknown;
}

/** The bytes of a text. */
interface Utf8 {
  toString(encoding: 'utf8'): string;
}

/** The part of Node's side of `ws` that browsers have not. */
interface NodeSocketEvents {
  (event: 'pong', listener: (data: Utf8) => void): unknown;
  (event: 'message', listener: (data: ArrayBuffer & Utf8, isBinary: boolean) => void): unknown;
  (event: 'upgrade', listener: (response: { readonly socket: Corkable }) => void): unknown;
  (event: 'unexpected-response', listener: (upgrade: { destroy(): unknown }, answer: Answer) => void): unknown;
}

/** What `ws` reads frames with: not public, and so never relied on. */
interface Receiver {
  on(event: 'conclude', listener: (code: number, reason: Utf8) => void): unknown;
}

/** What we need of a WebSocket: what `ws` and browsers have in common, and, optionally, what `ws` has beyond it. */
export interface SocketLike {
  binaryType: string;
  readonly bufferedAmount: number;
  readonly readyState: number;
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: string | ArrayBuffer }) => void) | null;
  onerror: ((event: { readonly error?: object }) => void) | null;
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null;
  send(text: string): void;
  send(text: Uint8Array, options: { readonly binary: false }): void;
  close(code?: number, reason?: string): void;
  readonly on?: NodeSocketEvents;
  readonly _receiver?: Receiver | null;
  ping?(payload: string): void;
  terminate?(): void;
  removeAllListeners?(): unknown;
}

/** How many bytes the kernel has taken: Node itself tells only of writes that are complete, be they megabytes. */
export function bytesTaken(tcp: TcpSocketLike | undefined): number {
  const handle = tcp?._handle;
  return handle ? handle.bytesWritten - handle.writeQueueSize : 0;
}

interface Host {
  readonly Buffer: { from(text: string): Uint8Array };
}

/**
 * Sends a text frame by `ws` as one piece, head and all, as it does with bytes; of a string it makes two. Of many frames that
 * leave together that is a tenth of the time, of a single one it is none.
 */
export function sendInOne(socket: SocketLike, text: string): void {
  const { Buffer } = globalThis as unknown as Host;
  socket.send(Buffer.from(text), { binary: false });
}
