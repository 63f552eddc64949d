import type { StageMessage } from './stage-message.ts';

/** What the far end sends: a score, a ping, a call or chime of ours that comes back or another type, one without a number is not as agreed; or mere text. */
export type StageFrame =
  | {
      readonly type: 'score' | 'ping' | 'call' | 'chime' | 'other';
      readonly id?: number;
      /** What everybody who hears of the score sends. */
      readonly then?: StageMessage;
      /** Everybody who hears of the score leaves. */
      readonly leave?: boolean;
    }
  /** `closed` is no frame: the socket is found closed at the next write. */
  | 'no JSON'
  | 'closed';
