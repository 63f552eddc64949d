// A backend whose tokens expire. The token in hand is used for each dial, and a new one is fetched after the server has denied it. Its
// test is refreshed-token.backend.spec.ts.
import process from 'node:process';
import { connect$, logTo, protocol, type LinkEnd } from '@hardware-ws/client';
import * as z from 'zod/mini';

const press = z.object({ type: z.literal('press'), id: z.string() });

/** Whether the token has been denied: at the dial, or by a close of the server when it expired. */
function isDenied(end?: LinkEnd): boolean {
  return (end?.kind === 'refused' && end.status === 401) || (end?.kind === 'closed' && end.code === 4401);
}

export function refreshed(url: string, fetchToken: () => Promise<string>) {
  let token: string | undefined;
  return protocol({
    url,
    async headers(last) {
      if (isDenied(last)) token = undefined;
      token ??= await fetchToken();
      return { Authorization: `Bearer ${token}` };
    },
    inbound: { press },
    outbound: { press },
    delivery: { press: { outage: 'keep', ttl: 1500, confirm: ({ id }) => id } },
    // A 401 is answered so anyway, because `headers` is a function.
    again: (end) => (isDenied(end) ? 'now' : undefined),
  });
}

/** Fetches a token for a secret that lasts. An error must not quote the secret. */
export async function tokenFrom(url: string, secret: string): Promise<string> {
  const response = await fetch(url, { method: 'POST', headers: { Authorization: `Bearer ${secret}` } });
  if (!response.ok) throw new Error(`no token: ${String(response.status)} from ${url}`);
  return ((await response.json()) as { readonly token: string }).token;
}

const [host, secret] = [process.env['TOKEN_SERVER'], process.env['TOKEN_SECRET'] ?? ''];
if (host) {
  const game = connect$(refreshed(`ws://${host}/`, () => tokenFrom(`http://${host}/token`, secret)));
  logTo(game, console);
  game.on('press').subscribe({ next: ({ type }) => console.log(type), error: console.error });
  game.send.next({ type: 'press', id: crypto.randomUUID() });
}
