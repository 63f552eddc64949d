import { marbles } from '@hardware-ws/client/testing';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { map } from 'rxjs';
import { bearers$, type BearerEvent } from './bearers.ts';

type Heard = QuizzerMessage<'client_connection_status' | 'ping' | 'pong'>;

const own = 'specific.a!1';
const main = { client_type: 'buzzer', client_id: 'main' };
const us = { ...main, instance: 'us' };
const them = { ...main, instance: 'them', host: 'pi' };

/** What is heard, by letter: s and o are announcements, a to d answers to our latest ping, x and y other answers, p to r pings. */
function heard(letter: string, timestamp: number): Heard {
  const presence = { type: 'client_connection_status', ...main, connected: true, channel_id: own } as const;
  const pong = { type: 'pong', timestamp, target_sender_id: own, channel_id: own } as const;
  const ping = { type: 'ping', timestamp: 0, channel_id: own } as const;
  const messages: Readonly<Record<string, Heard>> = {
    s: presence,
    g: { ...presence, connected: false },
    o: { ...presence, client_id: 'other' },
    a: { ...pong, client: us },
    b: { ...pong, client: them },
    c: pong,
    x: { ...pong, target_sender_id: 'specific.b!2', client: them },
    y: { ...pong, timestamp: -1, client: them },
    p: { ...ping, client: them },
    q: { ...ping, client: us },
    r: ping,
  };
  return messages[letter] as Heard;
}

/** The events as letters, and when the name was pinged. */
function played(source: string, result: string, askedAt: readonly number[], ask = '') {
  marbles(({ hot, clock, expectObservable, flush }) => {
    const sent: QuizzerOutgoingMessage[] = [];
    const latest = () => (sent.at(-1) as QuizzerMessage<'ping'> | undefined)?.timestamp ?? 0;
    const event$ = bearers$({
      message$: hot(source).pipe(map((letter) => heard(letter, latest()))),
      send: (message) => sent.push(message),
      clientType: 'buzzer',
      clientId: 'main',
      about: () => us,
      instance: 'us',
      ask$: hot(ask),
      clock,
    });
    expectObservable(event$.pipe(map(letterOf))).toBe(result);
    flush();
    expect(sent).toEqual(
      askedAt.map((timestamp) => ({ type: 'ping', timestamp, sender_id: own, recipient: main, client: us })),
    );
  });
}

function letterOf(event: BearerEvent) {
  if (event.kind !== 'other') return event.kind === 'own' ? 'o' : '?';
  return event.ping ? 'P' : event.client ? 'O' : 'N';
}

describe('bearers$', () => {
  it('pings the name whenever it is announced, and tells our answer from those of others', () => {
    played('-s-a--g-ab-c', '-?-o--?-oO-N', [1, 6]);
  });

  it('does not ping for the announcements of other names, and ignores answers to others and to other pings', () => {
    played('-o--s--x-y-', '----?------', [4]);
  });

  it('hears the pings of others that say to bear the name, but not its own', () => {
    played('-pqr', '-P--', []);
  });

  it('pings when it is asked to, once it knows its own address', () => {
    played('--o----a', '----?--o', [4], '-a--a');
  });
});
