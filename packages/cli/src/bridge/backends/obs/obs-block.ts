import { oscHost } from '@hardware-ws/osc';
import type { BackendFile, BridgeConfig } from '@hardware-ws/rules';
import { described } from '@hardware-ws/rules/endpoint';
import * as z from 'zod/mini';

/** The block `backend` of a bridge to OBS. */
export interface ObsBlock extends NonNullable<BridgeConfig['backend']> {
  readonly url?: string;
  readonly host?: string;
  readonly port?: number;
  readonly password?: string;
}

const port = 'expected a port, 1 to 65535';
const url = 'expected a URL that begins with ws:// or wss://';
const password = 'expected a text; put it in quotes';

/** The keys of the block. */
export const obsKeys: BackendFile['keys'] = {
  host: z.optional(
    described(
      'The machine that OBS runs on. Default: localhost. --server takes precedence.',
      z.pipe(z.string('expected a host'), oscHost),
    ),
  ),
  port: z.optional(
    described(
      'The port of its WebSocket server. Default: 4455.',
      z.int(port).check(z.gte(1, port), z.lte(65_535, port)),
    ),
  ),
  url: z.optional(
    described(
      'The URL of its WebSocket server, instead of host and port, for example wss://studio.example/obs.',
      z.string(url).check(z.regex(/^wss?:\/\/[^/]/i, url)),
    ),
  ),
  password: z.optional(
    described(
      'The password of its WebSocket server, for example ${OBS_PASSWORD}. Default: $OBS_PASSWORD.',
      z.string(password),
    ),
  ),
};

/** Refuses an address that is given twice. */
export const checkObsBlock: NonNullable<BackendFile['check']> = (block, refuse) => {
  if (block['url'] === undefined) return;
  for (const key of ['host', 'port']) {
    if (block[key] !== undefined) refuse([key], 'cannot be combined with "url": keep one of them');
  }
};
