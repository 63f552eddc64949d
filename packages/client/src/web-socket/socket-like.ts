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
