/** What a client of the bench is asked for. */
export interface Listening {
  readonly url: string;
  /** The types that each consumer wants; a message is given to each that wants it. */
  readonly consumers: readonly (readonly string[])[];
  /** Is called with each message for each consumer. */
  readonly onMessage: (message: unknown) => void;
  readonly onOpen: () => void;
  /** Whether a client may skip frames of unwanted types without parsing them, if it can. @default false */
  readonly peekType?: boolean;
  /** How it dials again: after 100 ms each, or as it does by itself, or so but without jitter. @default 100 ms each */
  readonly backoff?: 'own' | 'own, no jitter';
}

export interface Client {
  send(message: { readonly type: string }): void;
}

/** Opens a connection as somebody would who takes this or that library. */
export type ClientOf = (listening: Listening) => Client;
