import * as z from 'zod/mini';
import { isChannelName } from './is-channel-name.ts';

/** Who gets a message. `channel_id` alone is one connection; the others narrow the room; absent is the whole room. */
export const recipient = z.looseObject({
  channel_id: z.optional(z.string().check(z.refine(isChannelName, 'no channel name: it would crash the connection'))),
  client_id: z.optional(z.string()),
  client_type: z.optional(z.string()),
});
