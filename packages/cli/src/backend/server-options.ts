import { readFileSync } from 'node:fs';
import { InvalidArgumentError, Option } from 'commander';
import { parseTokenSource } from './token-source.ts';
import { parseTokenWay, type TokenOptions } from './with-token.ts';

/** The parsed values of {@link serverOptions}. */
export interface ServerOptions extends TokenOptions {
  readonly server?: string;
  readonly origin?: string;
  /** Certificates of trusted authorities, in PEM format. */
  readonly ca?: string;
}

/** The options that say which backend to connect to. */
export function serverOptions(): readonly Option[] {
  return [
    new Option(
      '--server <host[:port]>',
      'the backend to connect to; use wss://host for TLS (default: $QUIZZER_SERVER, or localhost:8000)',
    ),
    new Option(
      '--ca <file>',
      'PEM file with the only certificate authorities to trust for wss://; to add to those that Node trusts, set NODE_EXTRA_CA_CERTS instead',
    ).argParser(parseAuthority),
    new Option(
      '--token <place>',
      'where to read the access token before each connection attempt: env:NAME or file:PATH (default: $HARDWARE_WS_TOKEN, if set)',
    ).argParser(parseTokenSource),
    new Option(
      '--token-as <way>',
      'how to send the token: header (Authorization: Bearer …), query or query:name (default: header)',
    ).argParser(parseTokenWay),
    new Option('--origin <url>', 'the Origin header to send, for a backend that checks it'),
  ];
}

/** Reads the certificates of authorities from a PEM file. */
function parseAuthority(file: string): string {
  const pem = contents(file);
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) {
    throw new InvalidArgumentError(
      'The file has no certificate. Expected PEM, which begins with -----BEGIN CERTIFICATE-----.',
    );
  }
  return pem;
}

function contents(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InvalidArgumentError(`Cannot read the file: ${(error as Error).message}.`);
  }
}
