import type { Listening } from './client.ts';
import type { StandardParse } from './read.ts';

/** Makes a handwritten frame handler that passes each message to the consumers that want its type. */
export function dispatched({ consumers, onMessage }: Listening, read: StandardParse): (text: string) => void {
  const handlers = new Map<string, ((message: unknown) => void)[]>();
  for (const types of consumers) {
    const handler = (message: unknown) => onMessage(message);
    for (const type of types) handlers.set(type, [...(handlers.get(type) ?? []), handler]);
  }
  return (text) => {
    const message = read(text);
    if (message === undefined) return;
    const wanting = handlers.get(message.type);
    if (wanting) for (const handler of wanting) handler(message);
  };
}
