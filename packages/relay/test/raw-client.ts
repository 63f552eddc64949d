import { on } from 'node:events';
import { timer } from 'rxjs';
import { WebSocket } from 'ws';

type Message = Readonly<Record<string, unknown>>;

export interface RawClient {
  readonly socket: WebSocket;
  /** Sends a string or bytes as they are, anything else as JSON. */
  readonly send: (data: unknown) => void;
  readonly nextText: () => Promise<string>;
  readonly next: () => Promise<Message>;
  /**
   * Has `by` (left out: itself) send a message and reads up to it: what is not in `before` did not come.
   */
  readonly fence: (by?: Pick<RawClient, 'send'>) => Promise<{ before: readonly Message[]; channelId: string }>;
  /** What came before a fence. */
  readonly heard: (by?: Pick<RawClient, 'send'>) => Promise<readonly Message[]>;
  readonly closed: Promise<number>;
}

let fences = 0;

/**
 * Opens a bare WebSocket; its frames are kept until they are asked for.
 *
 * @example
 * const client = await rawClient('ws://127.0.0.1:8000/ws/game/1/');
 */
export async function rawClient(url: string): Promise<RawClient> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  const frames = on(socket, 'message', { close: ['close'] });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));

  const nextText = async () => {
    const { value, done } = (await frames.next()) as IteratorResult<[Buffer], undefined>;
    if (done) throw new Error('The connection closed before the next frame.');
    return value[0].toString();
  };
  const next = async () => JSON.parse(await nextText()) as Message;
  const send = (data: unknown) => {
    socket.send(typeof data === 'string' || Buffer.isBuffer(data) ? data : JSON.stringify(data));
  };
  const fence = async (by: Pick<RawClient, 'send'> = { send }) => {
    const id = (fences += 1);
    const ask = () => {
      by.send({ type: 'fence', fence: id });
    };
    // Asked again, since the Redis layer may lose what comes just after a connection has ended.
    const again = timer(0, 500).subscribe(ask);
    try {
      const before: Message[] = [];
      for (;;) {
        const message = await next();
        if (message['fence'] === id) return { before, channelId: String(message['channel_id']) };
        if (message['type'] !== 'fence') before.push(message);
      }
    } finally {
      again.unsubscribe();
    }
  };
  const heard = async (by?: Pick<RawClient, 'send'>) => (await fence(by)).before;
  return { socket, send, nextText, next, fence, heard, closed };
}
