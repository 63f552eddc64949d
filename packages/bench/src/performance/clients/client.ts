import type { GpioEdge } from '@hardware-ws/gpio';

/** What a client connects to, and what it does with messages. */
export interface Listening {
  readonly url: string;
  /** The message types that each consumer wants. */
  readonly consumers: readonly (readonly string[])[];
  /** Called once for each consumer that wants a message. */
  readonly onMessage: (message: unknown) => void;
  readonly onOpen: () => void;
  /** Whether a client may skip frames of unwanted types without parsing them, if it can. @default false */
  readonly peekType?: boolean;
  /** The backoff: the default of the library, with or without jitter. @default a fixed 100 ms */
  readonly backoff?: 'own' | 'own, no jitter';
  /** The buttons whose presses the client sends. @default none */
  readonly buttons?: Buttons;
}

/** Buttons that are wired to a client. */
export interface Buttons {
  /** Whether their contacts are debounced. */
  readonly debounced: boolean;
  /** How long a press may stay unconfirmed, in ms. @default that of the protocol */
  readonly ttl?: number;
}

export interface Client {
  send(message: { readonly type: string }): void;
  /** Handles an edge of a button. Only a client with `buttons` can. */
  edge?(edge: GpioEdge): void;
}

/** Opens a connection with one library, as a user of the library would. */
export type ClientOf = (listening: Listening) => Client;
