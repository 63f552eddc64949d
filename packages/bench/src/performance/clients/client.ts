/** What a client of the bench is asked for. */
export interface Listening {
  readonly url: string;
  /** The types that are wanted. @default all */
  readonly types?: readonly string[];
  /** How many consumers; each gets messages of one of the types, in turn. @default one that gets all of them */
  readonly consumers?: number;
  /** Is called with each message for each consumer. */
  readonly onMessage: (message: unknown) => void;
  readonly onOpen: () => void;
}

export interface Client {
  send(message: object): void;
  close(): void;
}

/** Opens a connection as somebody would who takes this or that library. */
export type ClientOf = (listening: Listening) => Client;
