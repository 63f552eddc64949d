import { marbles } from '@hardware-ws/client/testing';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { map } from 'rxjs';
import { duplicateClient$ } from './duplicate-client.ts';

type Presence = QuizzerMessage<'client_connection_status'>;

const own = 'specific.a!1';
function presence(clientId: string, connected: boolean): Presence {
  return {
    type: 'client_connection_status',
    client_type: 'buzzer',
    client_id: clientId,
    connected,
    channel_id: own,
  };
}
const presences = { s: presence('main', true), g: presence('main', false), o: presence('other', true) };

/** What is found, and what was sent when, as its own pong `a` and the pongs of others come in answer to the ping of `at`. */
function played(presenceMarbles: string, pongMarbles: string, resultMarbles: string, askedAt: readonly number[]) {
  marbles(({ hot, clock, expectObservable, flush }) => {
    const sent: QuizzerOutgoingMessage[] = [];
    const pong$ = hot(pongMarbles).pipe(
      map((letter): QuizzerMessage<'pong'> => {
        // a: answers our latest ping; x: answers another client; y: answers an earlier ping of ours
        const timestamp = letter === 'y' ? -1 : (sent.at(-1) as QuizzerMessage<'ping'>).timestamp;
        return { type: 'pong', timestamp, target_sender_id: letter === 'x' ? 'specific.b!2' : own };
      }),
    );
    const found$ = duplicateClient$({
      presence$: hot(presenceMarbles, presences),
      pong$,
      send: (message) => sent.push(message),
      clientType: 'buzzer',
      clientId: 'main',
      clock,
    });
    expectObservable(found$).toBe(resultMarbles, { t: true, f: false });
    flush();
    const recipient = { client_type: 'buzzer', client_id: 'main' };
    expect(sent).toEqual(askedAt.map((timestamp) => ({ type: 'ping', timestamp, sender_id: own, recipient })));
  });
}

describe('duplicateClient$', () => {
  it('detects another client with our type and id when it joins, but not itself', () => {
    played('-s---s---', '--a---aa-', '-------t-', [1, 5]);
  });

  it('reports it once until we are alone again', () => {
    played('-s---s---g 3999ms s', '--aa--aa--a 3999ms aa', '---t 3005ms f 1001ms t', [1, 5, 9, 4009]);
  });

  it('ignores answers to others and to earlier pings, and pings no other client', () => {
    played('-s--o', '--axxyy 3s -', '------- 3s -', [1]);
  });

  it('emits nothing if nobody answers, not even ourselves', () => {
    played('-s', '- 4s -', '- 4s -', [1]);
  });
});
