import { InvalidArgumentError } from 'commander';

/** Parses a client id: text that is not blank and has no control characters. */
export function parseClientId(text: string): string {
  if (text.trim() !== '' && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return text;
  throw new InvalidArgumentError('Expected text that is not blank and has no control characters, for example main.');
}
