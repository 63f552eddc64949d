import type { Listening } from './client.ts';
import { consumerTypes } from './consumer-types.ts';
import type { StandardParse } from './read.ts';

/** A handler of frames that calls those who want a message's type. */
export function dispatched(listening: Listening, read: StandardParse): (text: string) => void {
  const { types, onMessage } = listening;
  const each = consumerTypes(listening);
  const counts = new Map<string, number>();
  each?.forEach((type) => counts.set(type, (counts.get(type) ?? 0) + 1));
  const wanted = types && new Set(types);
  return (text) => {
    const message = read(text);
    if (message === undefined || wanted?.has(message.type) === false) return;
    const times = each ? (counts.get(message.type) ?? 0) : 1;
    for (let n = 0; n < times; n++) onMessage(message);
  };
}
