import type { OscArgument } from '../message/osc-argument.ts';
import type { OscMessage } from '../message/osc-message.ts';
import { parseOscValue } from './parse-osc-value.ts';

/** Whether these words are what `osc listen` and `osc send` print after a message: its sender or its destination. */
function isRoute(words: readonly string[]): boolean {
  return words.length === 2 && /^[←→]$/.test(words[0] ?? '');
}

/**
 * Parses the words of an OSC message in the order of `oscsend`: the address, the type tags, and a value for each tag that has
 * one. An arrow and an endpoint may follow.
 */
export function parseOscWords([address = '', ...others]: readonly string[]): OscMessage {
  const [tags = '', ...words] = isRoute(others) ? [] : others;
  if (!address.startsWith('/'))
    throw new SyntaxError(`"${address}" is not an OSC address: expected one that starts with "/"`);
  const values = words[Symbol.iterator]();
  const letters = Array.from(tags)[Symbol.iterator]();
  const next = (tag: string): string => {
    const { value, done } = values.next();
    if (done)
      throw new SyntaxError(`the type ${tag} has no value: give one value for each of "${tags}" (T F N I take none)`);
    return value;
  };
  const args = argumentsUntil(undefined);
  const rest = Array.from(values);
  if (rest.length > 0 && !isRoute(rest))
    throw new SyntaxError(`"${rest.join(' ')}" has no type: give one letter for each value`);
  return { address, args };

  function argumentsUntil(end: ']' | undefined): readonly OscArgument[] {
    const read: OscArgument[] = [];
    for (;;) {
      const { value: tag, done } = letters.next();
      const closes = done ? undefined : tag;
      if (done || tag === ']') {
        if (closes !== end) throw new SyntaxError(`the brackets of the types "${tags}" are not in pairs`);
        return read;
      }
      read.push(tag === '[' ? { type: '[', value: argumentsUntil(']') } : parseOscValue(tag, () => next(tag)));
    }
  }
}
