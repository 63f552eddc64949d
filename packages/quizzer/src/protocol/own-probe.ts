import type { Probe } from '@hardware-ws/client';
import { isChannelName } from '../messages/is-channel-name.ts';

/**
 * A message to our own channel, which goes all the way through the consumer and disturbs nobody: a crashed consumer still
 * answers ping frames for a second. The first message that arrives tells our address.
 *
 * @example
 * ownProbe.message({ type: 'ping', channel_id: 'specific.a!b' }); // { …, recipient: { channel_id: 'specific.a!b' } }
 */
export const ownProbe: Probe = {
  type: 'hardware_ws_probe',
  message({ channel_id }) {
    if (!isChannelName(channel_id)) return undefined;
    const message = { type: 'hardware_ws_probe', recipient: { channel_id } };
    return message;
  },
};
