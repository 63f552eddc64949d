import type { Framing } from '@hardware-ws/client';

/**
 * The frames of Home Assistant: JSON, several messages of it as a list. The id of a command is the number of its frame, so ids rise
 * in the order on the wire, as Home Assistant demands. The login has none.
 *
 * @example
 * numberedJson.serialize({ type: 'get_states' }, 3); // '{"type":"get_states","id":3}'
 */
export const numberedJson: Framing = {
  parse(data) {
    if (typeof data !== 'string') throw new TypeError('expected a text frame, got a binary one');
    return JSON.parse(data) as ReturnType<Framing['parse']>;
  },
  serialize: (message, n) => JSON.stringify(message.type === 'auth' ? message : { ...message, id: n }),
};
