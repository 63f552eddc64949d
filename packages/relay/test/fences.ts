import { timer } from 'rxjs';

export type ReceivedMessage = Readonly<Record<string, unknown>>;

/** Whoever can send a message that reaches the room. */
export interface Sender {
  readonly send: (message: { readonly type: 'join_game'; readonly fence: number }) => void;
}

/** How a client finds out what did not come, without waiting for it. */
export interface Fences {
  /** The oldest message that has not been asked for, and is no fence. */
  readonly next: () => Promise<ReceivedMessage>;
  /**
   * Has `by` (left out: itself) send a message and reads up to it: what is not in `before` did not come.
   */
  readonly fence: (by?: Sender) => Promise<{ before: readonly ReceivedMessage[]; channelId: string }>;
  /** What came before a fence. */
  readonly heard: (by?: Sender) => Promise<readonly ReceivedMessage[]>;
}

let count = 0;

/**
 * Fences for a client that reads one message after the other. They are of a type of the contract, so that any client can
 * send them.
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
    // Asked again, since the Redis layer may lose what comes just after a connection has ended.
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
