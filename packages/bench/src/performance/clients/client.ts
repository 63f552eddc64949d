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
}

export interface Client {
  send(message: { readonly type: string }): void;
}

/** Opens a connection with one library, as a user of the library would. */
export type ClientOf = (listening: Listening) => Client;
