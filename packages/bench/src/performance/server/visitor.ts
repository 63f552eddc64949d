import type { Socket } from 'node:net';
import type { Wire } from './wire.ts';

/** A candidate's connection as a server of the bench has it. */
export interface Visitor {
  readonly wire: Wire;
  /** Where frames that were made beforehand are written. */
  readonly tcp: Socket;
  readonly onMessage: (act: () => void) => void;
  /** Sends what comes back. */
  readonly echo: () => void;
  /** Ends the connection, with a WebSocket's close or without. */
  readonly leave: (cleanly: boolean) => void;
}
