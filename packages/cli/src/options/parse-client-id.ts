import { InvalidArgumentError } from 'commander';

/** Which client of its type this one is, from an option: a text in which something can be seen. */
export function parseClientId(text: string): string {
  if (text.trim() !== '' && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return text;
  throw new InvalidArgumentError('Give a text that is not blank and has no control characters, as main.');
}
