import * as z from 'zod/mini';

/** A channel name that Channels accepts; anything else crashes the consumer of whoever sends it. */
export const channelName = z.string().check(z.regex(/^[a-zA-Z\d\-_.]+(![a-zA-Z\d\-_.]*)?$/), z.maxLength(99));

/** Who gets a message. `channel_id` alone is one connection; the others narrow the room; absent is the whole room. */
export const recipient = z.looseObject({
  channel_id: z.optional(channelName),
  client_id: z.optional(z.string()),
  client_type: z.optional(z.string()),
});
