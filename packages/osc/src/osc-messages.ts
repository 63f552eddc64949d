import { mergeMap, type OperatorFunction } from 'rxjs';
import { mapOutgoing } from './map-outgoing.ts';
import type { MappingSkip } from './mapping-skip.ts';
import type { OscDatagram } from './osc-datagram.ts';
import type { OscRules } from './osc-rules.ts';
import { tell } from './tell.ts';

/** Options of `oscMessages`. */
export interface OscMessagesOptions {
  /**
   * Hears of each message that a rule matched and that could not be made, before what the same message did make is
   * emitted.
   *
   * @default nobody hears of it
   */
  readonly skipped?: (skip: MappingSkip) => void;
}

/**
 * The OSC messages that the outgoing rules make of the backend's messages, each with its destination.
 *
 * ```
 * source    --a-----b-----c--|     a matches two rules, b none, c one
 * output    --(xy)--------z--|
 * ```
 *
 * @example
 * game.pipe(oscMessages(rules, { skipped: ({ reason }) => log.warn(reason) }), sendDatagrams()).subscribe();
 */
export const oscMessages = (
  rules: Pick<OscRules, 'outgoing'>,
  { skipped }: OscMessagesOptions = {},
): OperatorFunction<{ readonly type: string }, OscDatagram> =>
  mergeMap((message) => {
    const { datagrams, skips } = mapOutgoing(rules, message);
    skips.forEach((skip) => {
      tell(skipped, skip);
    });
    return datagrams;
  });
