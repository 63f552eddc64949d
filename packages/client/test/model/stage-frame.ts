import type { StageMessage } from './stage-message.ts';

/** What the server sends: a score, a ping, a call or chime that comes back, or another type (invalid without a number), or mere text. */
export type StageFrame =
  | {
      readonly type: 'score' | 'ping' | 'call' | 'chime' | 'other';
      readonly id?: number;
      /** What every subscriber of the score sends. */
      readonly then?: StageMessage;
      /** Every subscriber of the score unsubscribes. */
      readonly unsubscribe?: boolean;
    }
  /** `closed` is not a frame: the socket turns out to be closed at the next write. */
  | 'no JSON'
  | 'closed';
