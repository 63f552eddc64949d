import type { OscArgument, OscMessage } from '@hardware-ws/osc';
import { ConfigError } from '../config-error.ts';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function argumentOf(tag: string, text: () => string): OscArgument {
  if (tag === 'T') return { type: 'T', value: true };
  if (tag === 'F') return { type: 'F', value: false };
  if (tag === 'N') return { type: 'N', value: null };
  const word = text();
  if (tag === 's') return { type: 's', value: word };
  if (tag !== 'i' && tag !== 'f' && tag !== 'd')
    throw new ConfigError(`"${tag}" is not one of the types i f d s T F N`);
  if (!NUMBER.test(word)) throw new ConfigError(`"${word}" is not a number, which the type ${tag} wants`);
  return { type: tag, value: Number(word) };
}

/** An OSC message as `oscsend` takes it: the address, the type tags, a value for each that has one. */
export function parseOscText(text: string): OscMessage {
  const [address = '', tags = '', ...words] = text.trim().split(/\s+/);
  const values = words[Symbol.iterator]();
  const args = Array.from(tags, (tag) =>
    argumentOf(tag, () => {
      const { value, done } = values.next();
      if (done) throw new ConfigError(`the type ${tag} has no value: give one for each of "${tags}"`);
      return value;
    }),
  );
  const rest = Array.from(values);
  if (rest.length > 0) throw new ConfigError(`"${rest.join(' ')}" has no type: give one letter for each value`);
  return { address, args };
}
