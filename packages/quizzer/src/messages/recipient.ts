import * as z from 'zod/mini';

/**
 * The receivers of a message: one connection by its `channel_id`, or the clients of the room with this `client_id` and
 * `client_type`. A message without a recipient goes to the whole room.
 */
export const recipientSchema = z.looseObject({
  channel_id: z.optional(
    z.string().check(z.refine(isChannelName, 'not a valid channel name: the backend would close the connection')),
  ),
  client_id: z.optional(z.string()),
  client_type: z.optional(z.string()),
});

/** Whether the backend can deliver to this channel. Any other `channel_id` crashes the sender's consumer. */
export function isChannelName(value: unknown): value is string {
  return typeof value === 'string' && value.length < 100 && /^[a-zA-Z\d\-_.]+(![a-zA-Z\d\-_.]*)?$/.test(value);
}

/** Whether a message with this `recipient`, which may be anything, goes to everybody in the room. */
export function isForWholeRoom(recipient: unknown): boolean {
  if (recipient === undefined || recipient === null) return true;
  return !['channel_id', 'client_id', 'client_type'].some((key) => key in Object(recipient));
}
