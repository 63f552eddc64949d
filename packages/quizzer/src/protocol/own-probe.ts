import type { Probe } from '@hardware-ws/client';
import { isChannelName } from '../messages/recipient.ts';

/**
 * A message to the client's own channel, which shows that the link is alive and disturbs nobody else. It passes through the
 * backend's consumer, whereas a ping frame is still answered for a second after the consumer has crashed. Any message that
 * arrives shows the client its channel.
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
