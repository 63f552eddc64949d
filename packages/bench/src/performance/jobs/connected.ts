import { setTimeout } from 'node:timers/promises';
import type { Client, ClientOf } from '../clients/client.ts';

/** A client, a moment after its connection was opened. */
export async function connected(
  client: ClientOf,
  url: string,
  onMessage: (message: unknown) => void = () => undefined,
): Promise<Client> {
  const { promise, resolve } = opening();
  const connection = client({ url, onMessage, onOpen: resolve });
  await promise;
  await setTimeout(200);
  return connection;
}

function opening(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((resolved) => (resolve = resolved));
  return { promise, resolve };
}
