import type { Message } from '../protocol/message.ts';
import type { Moment } from '../time/moment.ts';
import type { Sending } from './sending.ts';

/** A message in the outbox, since when, and the frame as it was last written, if it was. */
export interface Held<Out extends Message> {
  readonly sending: Sending<Out>;
  readonly since: Moment;
  readonly text?: string;
}
