import type { Socket } from 'node:net';
import type { Wire } from './wire.ts';

/** The server's end of a candidate's connection. */
export interface Visitor {
  readonly wire: Wire;
  /** The TCP connection, to which frames encoded in advance are written. */
  readonly tcp: Socket;
  readonly onMessage: (act: () => void) => void;
  /** Sends each message back, after `behind` further ones. @default at once */
  readonly echo: (behind?: number) => void;
  /** Ends the connection, with or without a close frame. */
  readonly leave: (cleanly: boolean) => void;
}
