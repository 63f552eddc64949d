import { on } from 'node:events';
import { WebSocket } from 'ws';
import { fences, type Fences, type ReceivedMessage } from './fences.ts';

export interface RawClient extends Fences {
  readonly socket: Pick<WebSocket, 'close' | 'terminate'>;
  /** Sends a string or bytes unchanged, and anything else as JSON. */
  readonly send: (data: unknown) => void;
  /** Sends a text that is not UTF-8. */
  readonly sendInvalid: () => void;
  readonly nextText: () => Promise<string>;
  readonly closed: Promise<number>;
}

/**
 * Opens a bare WebSocket. Its frames are kept until they are read.
 *
 * @example
 * const client = await rawClient('ws://127.0.0.1:8000/ws/game/1/');
 */
export async function rawClient(url: string): Promise<RawClient & { readonly socket: WebSocket }> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  const frames = on(socket, 'message', { close: ['close'] });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));

  const nextText = async () => {
    const { value, done } = (await frames.next()) as IteratorResult<[Buffer], undefined>;
    if (done) throw new Error('The connection closed before the next frame.');
    return value[0].toString();
  };
  const read = async () => JSON.parse(await nextText()) as ReceivedMessage;
  const send = (data: unknown) => {
    socket.send(typeof data === 'string' || Buffer.isBuffer(data) ? data : JSON.stringify(data));
  };
  const sendInvalid = () => socket.send(Buffer.from([0x22, 0xff, 0x22]), { binary: false });
  return { socket, send, sendInvalid, nextText, ...fences(read, { send }), closed };
}
