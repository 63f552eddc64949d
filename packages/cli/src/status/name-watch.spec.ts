import type { Status } from '@hardware-ws/client';
import { marbles } from '@hardware-ws/client/testing';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { map, merge, Subject, timer } from 'rxjs';
import { nameWatch, type NameWatchOptions } from './name-watch.ts';

const name = { client_type: 'buzzer', client_id: 'main' };
const us = { ...name, instance: 'm' };
const them = { ...name, instance: 'z', term: 0 };

/** The seconds at which the name is pinged without an announcement, and which others are found. We answer, and so does the other. */
function played({
  term,
  other,
  link = 'o',
}: {
  readonly term?: number;
  readonly other?: object;
  readonly link?: string;
}) {
  const askedAt: number[] = [];
  const found: number[] = [];
  marbles(({ hot, clock, expectObservable, flush }) => {
    const heard$ = new Subject<QuizzerMessage>();
    const hear = (message: object) => timer(10).subscribe(() => heard$.next(message as QuizzerMessage));
    const next = (message: QuizzerOutgoingMessage) => {
      if (message.type !== 'ping') return;
      const { timestamp, sender_id } = message;
      if (clock.monotonic() > 1) askedAt.push(clock.monotonic() / 1000);
      for (const client of other ? [us, other] : [us]) {
        hear({ type: 'pong', timestamp, target_sender_id: sender_id, channel_id: 'a', client });
      }
    };
    const announced$ = hot('-a', {
      a: { type: 'client_connection_status', ...name, connected: true, channel_id: 'a' },
    });
    const status$ = hot(link, { o: { kind: 'open' }, c: { kind: 'idle' } });
    const game = {
      on: () => merge(heard$, announced$),
      send: { next },
      status$: status$.pipe(map((status) => status as Status)),
    } as unknown as NameWatchOptions['game'];
    const who = { clientType: 'buzzer', clientId: 'main', about: () => us, instance: 'm' };
    const { duplicate$ } = nameWatch({ ...who, game, term, clock });
    expectObservable(duplicate$.pipe(map((others) => void found.push(others.length))), '^ 35s !');
    flush();
  });
  return { askedAt, found };
}

describe('nameWatch', () => {
  it('pings the name every half minute, in case an announcement was missed', () => {
    expect(played({})).toEqual({ askedAt: [30], found: [] });
  });

  it('pings it every 5 s while another client bears it', () => {
    expect(played({ other: {} })).toEqual({ askedAt: [5.011, 10.011, 15.011, 20.011, 25.011, 30.011], found: [1] });
  });

  it('pings it every 2 s after a takeover, so that the old box learns of it', () => {
    expect(played({ term: 1 }).askedAt.slice(0, 3)).toEqual([2, 4, 6]);
  });

  it('does not call a box a duplicate if one of the two steps back by itself', () => {
    expect(played({ term: 1, other: them }).found).toEqual([]);
    expect(played({ term: 0, other: { ...them, term: 1 } }).found).toEqual([]);
    expect(played({ term: 0, other: them }).found).toEqual([1]);
    expect(played({ term: 1, other: { ...name, instance: 'z' } }).found).toEqual([1]);
  });

  it('does not ping while the link is down', () => {
    expect(played({ link: 'o 20s c' }).askedAt).toEqual([]);
  });
});
