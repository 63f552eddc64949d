import { connect$ } from '@hardware-ws/client';
import { quizzer, type QuizzerMessage, type QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { ReplaySubject } from 'rxjs';
import { withLooseTypes } from '../src/bridge/with-loose-types.ts';
import { atEnd } from './clean-up.ts';
import { first } from './first.ts';

/** A host's web page in a game. It keeps all received messages, and may also send a `lightning`, which is outside of the contract. */
export async function hostPage(server: string, gameId = 1) {
  const game = connect$(withLooseTypes(quizzer({ host: server, gameId }), ['lightning']), {
    backoff: { initialMs: 20, maxMs: 50 },
  });
  const heard: QuizzerMessage[] = [];
  const heard$ = new ReplaySubject<QuizzerMessage>();
  const subscription = game.subscribe((message) => {
    heard.push(message);
    heard$.next(message);
  });
  atEnd(() => subscription.unsubscribe());
  await first(game.status$, ({ kind }) => kind === 'open', 'the host is connected');
  let read = 0;
  return {
    game,
    send: (message: QuizzerOutgoingMessage | { readonly type: 'lightning'; readonly [field: string]: unknown }) =>
      game.send.next(message as QuizzerOutgoingMessage),
    /** The ids of all received presses, `null` included, in order. */
    pressed: () => heard.flatMap((message) => (message.type === 'buzzer_pressed' ? [message.buzzerId] : [])),
    /** The types of all received messages, in order. */
    heardTypes: () => heard.map(({ type }) => type),
    /** All received messages that satisfy a condition, in order. */
    heard: (holds: (message: QuizzerMessage) => boolean) => heard.filter(holds),
    /** Resolves with the next message that has these fields, after the previous result. */
    hears: async (fields: Readonly<Record<string, unknown>>) => {
      const from = read;
      const found = await first(
        heard$,
        (message) =>
          heard.indexOf(message) >= from &&
          Object.entries(fields).every(([key, value]) => (message as Readonly<Record<string, unknown>>)[key] === value),
        `${JSON.stringify(fields)} after ${from} of ${JSON.stringify(heard)}`,
      );
      read = heard.indexOf(found) + 1;
      return found;
    },
  };
}
