import type { Clock } from '../clock.ts';
import type { Message } from '../message.ts';
import type { Sending } from './sending.ts';
import { synchronous } from '../synchronous.ts';

/**
 * A message as the text of its frame, stamped as its delivery says. To be called when it is written, not before.
 *
 * @example
 * encode({ message: { type: 'join_game' }, delivery: { outage: 'drop' } }, systemClock); // '{"type":"join_game"}'
 */
export function encode<Out extends Message>(
  { message, delivery }: Pick<Sending<Out>, 'message' | 'delivery'>,
  clock: Clock,
): string {
  return JSON.stringify(delivery.stamp ? synchronous(delivery.stamp(message, clock)) : message);
}
