import { connect$ } from '@hardware-ws/client';
import { quizzer } from '@hardware-ws/quizzer';
import { filter, merge, tap } from 'rxjs';
import type { Client, Listening } from './client.ts';
import { consumerTypes } from './consumer-types.ts';
import { messages } from './messages.ts';

type Type = keyof typeof messages;

const { outbound, samples = [] } = quizzer({ host: 'localhost:1', gameId: 1, clientType: 'buzzer' });

/** This library; dials again after 100 ms, without jitter, as the other candidates do. */
export function ours(listening: Listening): Client {
  const { url, types, onMessage, onOpen } = listening;
  const game = connect$({ url, inbound: messages, outbound, samples: samples }, { backoff });
  const wanted = consumerTypes(listening)?.map((type) => game.on(type as Type));
  const message$ = wanted ? merge(...wanted) : types ? game.on(...(types as Type[])) : game;
  const opened$ = game.status$.pipe(
    filter(({ kind }) => kind === 'open'),
    tap(onOpen),
  );
  const holding = merge(opened$, message$.pipe(tap(onMessage))).subscribe({ error: fail });
  return { send: (message) => game.send.next(message as never), close: () => holding.unsubscribe() };
}

const backoff = { initialMs: 100, maxMs: 100, jitter: false };

function fail(error: unknown): never {
  throw error;
}
