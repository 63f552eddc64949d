import type { Told } from '../boxes/box-messages.ts';
import type { LinkReport } from '../boxes/crowd.ts';

/** What the boxes did in one act of a run. Times are in ms on the monotonic clock. */
export interface Act extends Told {
  /** How many boxes and games there are. Box `n` plays game `1 + n % games`. */
  readonly boxes: number;
  readonly games: number;
  /** When something was killed. @default nothing was */
  readonly incidentAt?: number;
  /** All openings and losses of links from the beginning of the run to the end of the act. */
  readonly links: readonly LinkReport[];
}
