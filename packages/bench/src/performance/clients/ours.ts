import { connect$, type BackoffOptions } from '@hardware-ws/client';
import { quizzer } from '@hardware-ws/quizzer';
import type { Client, Listening } from './client.ts';
import { messages } from './messages.ts';
import { ourBox } from './our-box.ts';

type Type = keyof typeof messages;

const { outbound, samples = [] } = quizzer({ host: 'localhost:1', gameId: 1, clientType: 'buzzer' });

const backoffs: Readonly<Record<NonNullable<Listening['backoff']> | 'equal', BackoffOptions>> = {
  equal: { initialMs: 100, maxMs: 100, jitter: false },
  own: {},
  'own, no jitter': { jitter: false },
};

/** Connects with this library. Consumers of all types subscribe to the connection, and the others to `on`. */
export function ours({ url, consumers, onMessage, onOpen, backoff, peekType, buttons }: Listening): Client {
  if (buttons) return ourBox({ url, onOpen, onMessage }, buttons);
  const options = { backoff: backoffs[backoff ?? 'equal'], peekType };
  const game = connect$({ url, inbound: messages, outbound, samples }, options);
  game.status$.subscribe({ next: ({ kind }) => kind === 'open' && onOpen() });
  for (const types of consumers) {
    const wanted$ = types.length < Object.keys(messages).length ? game.on(...(types as [Type, ...Type[]])) : game;
    wanted$.subscribe({ next: onMessage, error: fail });
  }
  return { send: (message) => game.send.next(message as never) };
}

function fail(error: unknown): never {
  throw error;
}
