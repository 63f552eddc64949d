import type { Message } from './message.ts';

/**
 * Turns frames into messages and messages into frames, for a backend that does not send JSON objects with a `type`. Give each
 * message its `type` here, so that schemas, deliveries and replies can name it. Both functions must be synchronous, and pure unless
 * the framing is that of a single socket: where a packet may span frames, give the protocol a function that makes the framing.
 *
 * @example
 * const topics: Framing = {
 *   parse: (data) => {
 *     const { topic, payload } = JSON.parse(String(data));
 *     return { type: topic, payload };
 *   },
 *   serialize: ({ type, payload }) => JSON.stringify({ topic: type, payload }),
 * };
 */
export interface Framing {
  /**
   * Reads a frame: one message, several, or none. An error that it throws is an `invalid` fault, and the connection goes on
   * with the next frame. It is called once for each frame. A text frame is a string, a binary frame is an `ArrayBuffer`.
   */
  readonly parse: (data: string | ArrayBuffer) => FramedMessage | readonly FramedMessage[] | undefined;
  /**
   * Writes a message as a text frame (a string) or as a binary frame (bytes). `n` counts the frames of the socket in the order in
   * which they are written, from 1, for backends whose ids must rise on the wire.
   */
  readonly serialize: (message: FramedMessage, n: number) => string | Uint8Array;
}

/** A message with fields that are not checked yet. */
export type FramedMessage = Message & Readonly<Record<string, unknown>>;
