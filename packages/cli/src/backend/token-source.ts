import { readFileSync } from 'node:fs';
import process from 'node:process';
import { ConfigError } from '../config-error.ts';

/** A place that a token is read from before each connection attempt. */
export interface TokenSource {
  readonly name: string;
  /** Throws if there is no usable token. The message never contains the token. */
  readonly read: () => string;
}

/**
 * Parses the place of a token: `env:NAME` or `file:PATH`. A token itself is refused and not repeated, because everyone on the
 * machine can read the command lines of processes.
 */
export function parseTokenSource(text: string): TokenSource {
  const [, kind, name = ''] = /^(env|file):(.+)$/s.exec(text) ?? [];
  if (kind === undefined) {
    throw new ConfigError(
      '--token expects the place of the token, for example env:HARDWARE_WS_TOKEN or file:/etc/quiz-token. Do not put the token itself on the command line, where everyone on this machine can read it',
    );
  }
  const source = kind === 'env' ? environmentToken(name) : fileToken(name);
  try {
    source.read();
  } catch (error) {
    throw new ConfigError(`--token ${text}: ${(error as Error).message}`);
  }
  return source;
}

function environmentToken(name: string): TokenSource {
  return { name, read: () => usable(process.env[name] ?? '', `the variable ${name}`) };
}

function fileToken(path: string): TokenSource {
  return { name: path, read: () => usable(readFileSync(path, 'utf8'), `the file ${path}`) };
}

/** Removes the white space around a token, which editors add. */
function usable(text: string, place: string): string {
  const token = text.trim();
  if (token === '') throw new Error(`${place} contains no token`);
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new Error(`${place} contains an invalid token: expected one line of printable ASCII without spaces`);
  }
  return token;
}
