import type { Clock } from '../time/clock.ts';
import { issuesText } from '../schema/issues-text.ts';
import { requireType } from '../schema/validate.ts';
import type { Message } from '../protocol/message.ts';
import type { Sending } from './sending.ts';
import { requireSynchronous } from '../faults/require-synchronous.ts';
import { wireForm } from '../schema/wire-form.ts';

/**
 * Encodes a message as a frame, after the stamp of its delivery. Call it when the message is written, not before.
 * Throws if the stamp or the framing throws, if the stamp changes the `type`, or returns a value that cannot be sent as JSON.
 *
 * @example
 * encode({ message: { type: 'join_game' }, delivery: { outage: 'drop' } }, systemClock); // '{"type":"join_game"}'
 */
export function encode<Out extends Message, Frame = string>(
  { message, delivery, again = false }: Pick<Sending<Out>, 'message' | 'delivery' | 'again'>,
  clock: Clock,
  serialize: (message: Out) => Frame = JSON.stringify as never,
): Frame {
  if (!delivery.stamp) return serialize(message);
  const stamped = requireType(wireForm(requireSynchronous(delivery.stamp(message, clock, again))), message.type);
  if (stamped.issues) throw new TypeError(`the stamped message cannot be sent: ${issuesText(stamped.issues)}`);
  return serialize(stamped.value as Out);
}
