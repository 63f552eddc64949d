import type { Listening } from './client.ts';
import { messages } from './messages.ts';

/** The type that each consumer wants, if they want one each. */
export function consumerTypes({ consumers }: Listening): readonly string[] | undefined {
  const types = Object.keys(messages);
  return consumers === undefined
    ? undefined
    : Array.from({ length: consumers }, (_, n) => types[n % types.length] ?? '');
}
