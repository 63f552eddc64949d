/** What the network does to everything that passes through it. `{}` is fine weather. All times are in ms. */
export interface Weather {
  /** Bytes in these directions are acknowledged and then wait until the weather changes. @default [] */
  readonly held?: readonly Way[];
  /** The delay of all bytes. Their order stays. @default 0 */
  readonly delayMs?: number;
  /** The greatest additional delay, chosen at random. @default 0 */
  readonly jitterMs?: number;
  /** Draws a further delay for each chunk, from any distribution. It is kept to a tenth of a ms, which costs CPU time. @default none */
  readonly drawMs?: (way: Way) => number;
  /** The pause before each single byte: 0 cuts the data into 1-byte slices, more makes it drip. @default whole chunks */
  readonly byteMs?: number;
  /** Whether new connections are refused. @default false */
  readonly refusing?: boolean;
}

/** A direction: `up` to the server, `down` to the client. */
export type Way = 'up' | 'down';
