import { setTimeout } from 'node:timers/promises';
import type { Buttons, Client, ClientOf } from '../clients/client.ts';
import { messages } from '../clients/messages.ts';

const consumers = [Object.keys(messages)];

interface ConnectedOptions {
  readonly onMessage?: (message: unknown) => void;
  /** How long to wait after the connection has opened, in ms. @default 100 */
  readonly pauseMs?: number;
  /** The buttons of the client. @default none */
  readonly buttons?: Buttons;
}

/** Opens a connection, waits for `pauseMs` after it has opened, and returns its client. */
export async function connected(
  client: ClientOf,
  url: string,
  { onMessage = () => undefined, pauseMs = 100, buttons }: ConnectedOptions = {},
): Promise<Client> {
  let opened: () => void = () => undefined;
  const open = new Promise<void>((resolve) => (opened = resolve));
  const connection = client({ url, consumers, onMessage, onOpen: opened, ...(buttons && { buttons }) });
  await open;
  await setTimeout(pauseMs);
  return connection;
}
