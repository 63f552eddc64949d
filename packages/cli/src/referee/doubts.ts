import type { RefereeEvent, RefusedClaim } from '@hardware-ws/fairness';
import { shortId } from './evidence-text.ts';

/** What speaks against a verdict: boxes that may have had an earlier press, clocks in doubt, and presses that do not count. */
export function doubts({
  verdict: { unheard, doubtful },
  refused,
}: Extract<RefereeEvent, { kind: 'verdict' }>): readonly string[] {
  return [
    ...unheard.map((box) => `no answer from box ${shortId(box)}: it may have had an earlier press`),
    ...doubtful.map(
      (box) =>
        `the clock of box ${shortId(box)} is in doubt: several clients are called so, or it has jumped within the last minute`,
    ),
    ...refused.map(({ client_id, why }) => `a press of box ${shortId(client_id)} is refused: ${reasons[why]}`),
  ];
}

const reasons: Readonly<Record<RefusedClaim['why'], string>> = {
  false_start: 'it was pressed before the buzzers were enabled',
  bad_stamp: 'its time is later than its arrival, or long before it',
  unknown_box: 'the clock of the box is not known yet',
  stale: 'it came so late that the box sends it without a verdict',
  second: 'the box already has a press in this round',
};
