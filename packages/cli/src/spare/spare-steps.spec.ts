import { marbles } from '@hardware-ws/client/testing';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { filter, map, NEVER, startWith, Subject, timer, type Observable } from 'rxjs';
import { spareSteps$ } from './spare-steps.ts';

type Ping = QuizzerOutgoingMessage<'ping'>;

const own = 'specific.spare!1';
const name = { client_type: 'buzzer', client_id: 'main' };
const us = { ...name, instance: 'm', spare: true };
const old = { ...name, instance: 'box' };

/** What others of the room answer to a ping at a time, in ms. Everybody answers after 10 ms. */
type Others = (ping: Ping, at: number) => readonly object[];

/** The box, which answers until a time, in ms. */
function boxUntil(ms: number, box: object = old): Others {
  return ({ recipient }, at) => (recipient?.client_type === 'buzzer' && at < ms ? [box] : []);
}

/** The times at which the spare would take over, in the first 5 s, its latest term, and its pings. */
function played(
  others: Others,
  online$: Observable<boolean> = NEVER.pipe(startWith(true)),
  isCut: (at: number) => boolean = () => false,
) {
  const pings: Ping[] = [];
  const due: number[] = [];
  let term = -1;
  marbles(({ clock, expectObservable, flush }) => {
    const pong$ = new Subject<QuizzerMessage<'pong'>>();
    const hear = (pong: object) => timer(10).subscribe(() => pong$.next({ ...pong, channel_id: own } as never));
    const send = (message: QuizzerOutgoingMessage) => {
      const at = clock.monotonic();
      if (isCut(at)) return;
      if (message.type !== 'ping') return void hear(message);
      pings.push(message);
      const answer = { type: 'pong', timestamp: message.timestamp, target_sender_id: message.sender_id };
      if (message.recipient?.client_type === undefined) hear({ ...answer, client: us });
      for (const client of others(message, at)) hear({ ...answer, client });
    };
    const identity = { clientType: 'buzzer', clientId: 'main', instance: 'm', about: () => us, term: 0 };
    const takeover$ = spareSteps$({ ...identity, pong$, online$, send, clock }).pipe(
      filter(({ takesOver, state }) => {
        term = state.term;
        return takesOver;
      }),
      map(() => due.push(clock.monotonic())),
    );
    expectObservable(takeover$.pipe(filter(() => false)), '^ 5s !').toBe('-');
    flush();
  });
  return { due, term, pings };
}

describe('spareSteps$', () => {
  it('takes over 2 s after the last answer of the box, if it still hears itself', () => {
    expect(played(boxUntil(1100)).due[0]).toBe(3010);
  });

  it('takes over from a box that was never there', () => {
    expect(played(() => []).due[0]).toBe(2260);
  });

  it('waits while the box answers, and knows its term', () => {
    expect(played(boxUntil(Infinity, { ...old, term: 4 }))).toMatchObject({ due: [], term: 4 });
  });

  it('takes a box of another program, which says nothing about itself, for the box', () => {
    expect(played(boxUntil(1100, {})).due[0]).toBe(3010);
  });

  it('does not take another client with the id of the box for the box', () => {
    const bridge = { client_type: 'osc', client_id: 'main', instance: 'bridge' };
    expect(played(({ recipient }) => (recipient?.client_type === undefined ? [bridge] : [])).due[0]).toBe(2260);
  });

  it('leaves the box to another spare that is before it', () => {
    const rival = { ...us, instance: 'a' };
    expect(played(({ recipient }) => (recipient?.client_type === undefined ? [rival] : [])).due[0]).toBe(2760);
  });

  it('does not take a cut link of its own for the silence of the box', () => {
    expect(played(boxUntil(Infinity), undefined, (at) => at >= 1000 && at < 4000).due).toEqual([]);
  });

  it('pings the box and everybody with its id, once it knows its own address, and says what was answered last', () => {
    const { pings } = played(boxUntil(700));
    const ping = { type: 'ping', sender_id: own, client: us };
    const ofBox = { ...ping, recipient: name };
    expect(pings.slice(0, 4)).toEqual([
      { ...ofBox, timestamp: 250, answered: undefined },
      { ...ping, timestamp: 250.001, recipient: { client_id: 'main' } },
      { ...ofBox, timestamp: 500, answered: 250 },
      { ...ping, timestamp: 500.001, recipient: { client_id: 'main' } },
    ]);
    expect(pings.at(-2)).toMatchObject({ answered: 500 });
  });
});
