import type { Delivery } from '@hardware-ws/client';
import { isForWholeRoom } from '../messages/recipient.ts';
import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-messages.ts';

type Press = QuizzerOutgoingMessage<'buzzer_pressed'>;

/** The greatest age of a press that may still be sent, in ms since the button's edge. A stale press is wrong, not late. */
export const pressTtlMs = 1500;

/** How a press is delivered: kept through an outage while it is young, stamped with its age, and confirmed by its echo. */
export const pressDelivery: Delivery<Press> = {
  outage: 'keep',
  ttl: pressTtlMs,
  since: ({ at }) => at,
  stamp: stampAge,
  confirm: pressEchoId,
};

/**
 * The id by which a press is recognized when the backend relays it back to its sender: its `press_id`. A press that is
 * addressed to part of the room does not come back and has no such id.
 *
 * @example
 * pressEchoId({ type: 'buzzer_pressed', buzzerId: 2, press_id: 'a-1' }); // 'a-1'
 */
export function pressEchoId({ press_id, recipient }: Press): string | undefined {
  return isForWholeRoom(recipient) ? press_id : undefined;
}

/** Replaces the time of a press, `at`, by its age in ms, rounded to a tenth. A time in the future gives 0. */
export function stampAge({ at, ...message }: Press, clock: { monotonic(): number }): object {
  return at === undefined
    ? message
    : { ...message, age_ms: Math.max(0, Math.round((clock.monotonic() - at) * 10) / 10) };
}
