import { readFileSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';
import { parseTokenSource } from './token-source.ts';
import { parseTokenWay, type TokenOptions } from './with-token.ts';

/** What {@link serverOptions} are called once they are parsed. */
export interface ServerOptions extends TokenOptions {
  readonly server?: string;
  readonly origin?: string;
  /** The certificates of the authorities to trust, as PEM. */
  readonly ca?: string;
}

/** Which backend a command talks to. */
export function serverOptions(): readonly Option[] {
  return [
    new Option(
      '--server <host[:port]>',
      'the backend; wss://host for TLS (default: QUIZZER_SERVER, else localhost:8000)',
    ),
    new Option(
      '--ca <file>',
      'the certificate (PEM) of the authority to trust for wss://; NODE_EXTRA_CA_CERTS adds one to those that Node trusts',
    ).argParser(parseAuthority),
    new Option(
      '--token <place>',
      'where to read the token for the backend at each dial: env:NAME or file:PATH (default: HARDWARE_WS_TOKEN, if set)',
    ).argParser(parseTokenSource),
    new Option(
      '--token-as <way>',
      'how to send it: header (Authorization: Bearer …), query or query:name (default: header)',
    ).argParser(parseTokenWay),
    new Option('--origin <url>', 'the Origin header, for a backend that checks it'),
  ];
}

/** The certificate of an authority, or several, from the file that an argument names: as PEM. */
export function parseAuthority(file: string): string {
  const pem = contents(file);
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
    throw new InvalidArgumentError('Give a file of certificates as PEM, which begin with -----BEGIN CERTIFICATE-----.');
  }
  return pem;
}

function contents(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InvalidArgumentError(`It cannot be read: ${(error as Error).message}.`);
  }
}
