import { setTimeout } from 'node:timers/promises';
import type { Client, ClientOf } from '../clients/client.ts';
import { messages } from '../clients/messages.ts';

const consumers = [Object.keys(messages)];

/** A client, a moment after its connection was opened. */
export async function connected(
  client: ClientOf,
  url: string,
  onMessage: (message: unknown) => void = () => undefined,
): Promise<Client> {
  let opened: () => void = () => undefined;
  const open = new Promise<void>((resolve) => (opened = resolve));
  const connection = client({ url, consumers, onMessage, onOpen: opened });
  await open;
  await setTimeout(100);
  return connection;
}
