import { readFileSync } from 'node:fs';
import process from 'node:process';
import { ConfigError } from '../config-error.ts';

/** Where a token is read, anew for each dial, and what that place is called. */
export interface TokenSource {
  readonly name: string;
  /** Throws, without the token in the text, when there is none that can be sent. */
  readonly read: () => string;
}

/**
 * The place of a token, from an argument: `env:NAME` or `file:PATH`. A token itself is refused and not repeated, for what stands on a
 * command line can be read by everybody on the machine.
 */
export function parseTokenSource(text: string): TokenSource {
  const [, kind, name = ''] = /^(env|file):(.+)$/s.exec(text) ?? [];
  if (kind === undefined) {
    throw new ConfigError(
      '--token says where the token is, as env:HARDWARE_WS_TOKEN or file:/etc/quiz-token; the token itself does not belong on a command line, which everybody on this machine can read',
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

/** A token without the white space around it, which editors add. */
function usable(text: string, place: string): string {
  const token = text.trim();
  if (token === '') throw new Error(`${place} has no token`);
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new Error(`${place} has a token that cannot be sent: expected one line of ASCII without spaces`);
  }
  return token;
}
