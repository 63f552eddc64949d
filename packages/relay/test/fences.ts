import { timer } from 'rxjs';

export type ReceivedMessage = Readonly<Record<string, unknown>>;

/** A client that can send a message to the room. */
export interface Sender {
  readonly send: (message: { readonly type: 'join_game'; readonly fence: number }) => void;
}

/** Lets a client find out that a message did not arrive, without waiting for it. */
export interface Fences {
  /** Reads the oldest message that has not been read yet, except fences. */
  readonly next: () => Promise<ReceivedMessage>;
  /**
   * Lets `by`, by default this client, send a fence and reads up to it. A message that is not in `before` did not arrive.
   */
  readonly fence: (by?: Sender) => Promise<{ before: readonly ReceivedMessage[]; channelId: string }>;
  /** The messages that arrived before a fence. */
  readonly heard: (by?: Sender) => Promise<readonly ReceivedMessage[]>;
}

let count = 0;

/**
 * Makes fences for a client that reads messages one by one. A fence has a type of the contract, so any client can send it.
 *
 * @example
 * const { next, heard } = fences(read, { send });
 */
export function fences(read: () => Promise<ReceivedMessage>, itself: Sender): Fences {
  const next = async () => {
    for (;;) {
      const message = await read();
      if (!('fence' in message)) return message;
    }
  };
  const fence = async (by = itself) => {
    const id = (count += 1);
    const ask = () => {
      by.send({ type: 'join_game', fence: id });
    };
    // Send it again: the Redis layer may lose a message that comes just after a connection has ended.
    const again = timer(0, 500).subscribe(ask);
    try {
      const before: ReceivedMessage[] = [];
      for (;;) {
        const message = await read();
        if (message['fence'] === id) return { before, channelId: String(message['channel_id']) };
        if (!('fence' in message)) before.push(message);
      }
    } finally {
      again.unsubscribe();
    }
  };
  return { next, fence, heard: async (by) => (await fence(by)).before };
}
