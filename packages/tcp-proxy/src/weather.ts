/** What a network does to all that passes it; `{}` is a fine day. All times are in ms. */
export interface Weather {
  /** Bytes that go these ways are acknowledged and then wait until the weather changes. @default [] */
  readonly held?: readonly Way[];
  /** Passed so much later, in order. @default 0 */
  readonly delayMs?: number;
  /** Passed later by up to so much more. @default 0 */
  readonly jitterMs?: number;
  /** Each byte by itself with this pause before it; 0 is 1-byte slices, more is a slow drip. @default whole chunks */
  readonly byteMs?: number;
  /** Whether dials are refused. @default false */
  readonly refusing?: boolean;
}

/** Which way bytes go: `up` to the server, `down` to the client. */
export type Way = 'up' | 'down';
