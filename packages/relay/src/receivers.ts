import { isJsonObject } from './python-json.ts';
import type { RelayClient } from './relay-client.ts';

const channelName = /^[a-zA-Z\d\-_.]+(![a-zA-Z\d\-_.]*)?$/;

/**
 * Returns the clients that receive a message from `sender`. Throws where the backend's consumer would crash.
 *
 * @example
 * const buzzersIn = (game: RelayClient, clients: readonly RelayClient[]) =>
 *   receivers({ type: 'ping', recipient: { client_type: 'buzzer' } }, game, clients);
 */
export function receivers<Client extends RelayClient>(
  message: Readonly<Record<string, unknown>>,
  sender: RelayClient,
  clients: Iterable<Client>,
): readonly Client[] {
  if (typeof message['type'] !== 'string') return [];
  const recipient = message['recipient'] ?? {};
  if (!isJsonObject(recipient)) return [];
  const { channel_id: channelId, client_id: clientId, client_type: clientType } = recipient;
  if (channelId !== undefined && !isChannelName(channelId))
    throw new Error('a recipient.channel_id that is not a valid channel name');
  return [...clients].filter(
    (client) =>
      // A channel can be reached from any room.
      (channelId === undefined ? client.gameId === sender.gameId : client.channelId === channelId) &&
      (clientId === undefined || client.clientId === clientId) &&
      (clientType === undefined || client.clientType === clientType),
  );
}

function isChannelName(value: unknown): boolean {
  return typeof value === 'string' && value.length < 100 && channelName.test(value);
}
