import type { Clock } from '../time/clock.ts';
import { issuesText } from '../schema/issues-text.ts';
import { requireType } from '../schema/validate.ts';
import type { Message } from '../protocol/message.ts';
import type { Sending } from './sending.ts';
import { requireSynchronous } from '../faults/require-synchronous.ts';
import { wireForm } from '../schema/wire-form.ts';

/**
 * A message as the text of its frame, stamped as its delivery says. To be called when it is written, not before. Throws when
 * the stamp does, when it changes the `type`, and when what it made is nothing that JSON carries to everybody.
 *
 * @example
 * encode({ message: { type: 'join_game' }, delivery: { outage: 'drop' } }, systemClock); // '{"type":"join_game"}'
 */
export function encode<Out extends Message>(
  { message, delivery }: Pick<Sending<Out>, 'message' | 'delivery'>,
  clock: Clock,
): string {
  if (!delivery.stamp) return JSON.stringify(message);
  const stamped = requireType(wireForm(requireSynchronous(delivery.stamp(message, clock))), message.type);
  if (stamped.issues) throw new TypeError(`what it made cannot be sent: ${issuesText(stamped.issues)}`);
  return JSON.stringify(stamped.value);
}
