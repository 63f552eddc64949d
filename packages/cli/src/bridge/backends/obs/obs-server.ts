import { isIPv6 } from 'node:net';
import { withoutSecrets } from '@hardware-ws/client';
import { ConfigError } from '../../../config-error.ts';
import type { ObsBlock } from './obs-block.ts';

const defaultPort = 4455;

/** The URL of OBS. `text` says which source named it and what is ignored, without secrets. */
export function obsServer(
  block: Omit<ObsBlock, 'type'>,
  { server, file }: { readonly server?: string | undefined; readonly file: string },
): { readonly url: string; readonly text: string } {
  const named = block.url ?? block.host ?? block.port;
  const url = server === undefined ? urlOfBlock(block) : urlOf(server);
  const source = server === undefined ? (named === undefined ? 'default' : `from backend in ${file}`) : 'from --server';
  const unused = server !== undefined && named !== undefined ? `; the address in ${file} is ignored` : '';
  return { url, text: `${withoutSecrets(url)} (${source}${unused})` };
}

function urlOfBlock({ url, host = 'localhost', port = defaultPort }: Omit<ObsBlock, 'type'>): string {
  return url ?? `ws://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}

/** The URL of what `--server` says: a URL, or a host with or without a port. */
function urlOf(server: string): string {
  const isUrl = /^wss?:\/\//i.test(server);
  const given = isUrl ? server : `ws://${/:\d+$/.test(server) ? server : `${server}:${defaultPort}`}`;
  const isPlain = isUrl ? !/[\s@?#]/.test(server) : !/[\s@?#/]/.test(server);
  if (isPlain && URL.canParse(given)) return given;
  throw new ConfigError(
    `server: ${JSON.stringify(withoutSecrets(given))} is not a server: expected host or host:port, for example localhost:${defaultPort}`,
  );
}
