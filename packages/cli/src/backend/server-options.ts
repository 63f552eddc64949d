import { Option } from 'commander';
import { authority } from './authority.ts';
import { tokenSource } from './token-source.ts';
import { tokenWay } from './token-way.ts';
import type { TokenOptions } from './with-token.ts';

/** What {@link serverOptions} are called once they are parsed. */
export interface ServerOptions extends TokenOptions {
  readonly server?: string;
  readonly origin?: string;
  /** The certificates of the authorities to trust, as PEM. */
  readonly ca?: string;
}

/** Which backend a command talks to. */
export const serverOptions = (): readonly Option[] => [
  new Option(
    '--server <host[:port]>',
    'the backend; wss://host for TLS (default: QUIZZER_SERVER, else localhost:8000)',
  ),
  new Option(
    '--ca <file>',
    'the certificate (PEM) of the authority to trust for wss://; NODE_EXTRA_CA_CERTS adds one to those that Node trusts',
  ).argParser(authority),
  new Option(
    '--token <place>',
    'where to read the token for the backend at each dial: env:NAME or file:PATH (default: HARDWARE_WS_TOKEN, if set)',
  ).argParser(tokenSource),
  new Option(
    '--token-as <way>',
    'how to send it: header (Authorization: Bearer …), query or query:name (default: header)',
  ).argParser(tokenWay),
  new Option('--origin <url>', 'the Origin header, for a backend that checks it'),
];
