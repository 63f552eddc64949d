import { marbles } from '@hardware-ws/client/testing';
import { map, merge, NEVER, Subject, timer, type Observable } from 'rxjs';
import type { BearerEvent } from '../status/bearers.ts';
import { runAlongside } from '../operators/run-alongside.ts';
import { sendGuard } from './send-guard.ts';

/** What a box sends, as its link opens and closes (o, c) and spares ping it (p), and its own answers take `answerMs`. */
function played({
  link = 'o',
  pings = '',
  sends,
  sent,
  answerMs = 10,
  tookOver = false,
}: {
  readonly link?: string;
  readonly pings?: string;
  readonly sends: string;
  readonly sent: string;
  readonly answerMs?: number;
  readonly tookOver?: boolean;
}) {
  const asked: number[] = [];
  marbles(({ hot, clock, expectObservable, flush }) => {
    const now = () => clock.monotonic();
    const own$ = new Subject<BearerEvent>();
    const ask = () => {
      const askedAt = now();
      asked.push(askedAt);
      if (answerMs < Infinity) timer(answerMs).subscribe(() => own$.next({ kind: 'own', askedAt, at: now() }));
    };
    let latest: number | undefined;
    const ping$: Observable<BearerEvent> = hot(pings).pipe(
      map(() => {
        const ping = { type: 'ping', timestamp: now(), answered: latest } as const;
        latest = now();
        return { kind: 'other', client: { spare: true, instance: 's' }, at: now(), ping };
      }),
    );
    const online$ = hot(link, { o: true, c: false });
    const guard = sendGuard({ bearer$: merge(own$, ping$), ask, online$, tookOver, clock });
    expectObservable(hot(sends).pipe(guard.hold(), runAlongside(guard.follow$)), '^ 30s !').toBe(sent);
    flush();
  });
  return asked;
}

describe('sendGuard', () => {
  it('holds what is sent after the first opening until the others have had time to answer', () => {
    played({ sends: '-ab 997ms c', sent: '260ms (ab) 736ms c' });
  });

  it('passes everything at once after a later opening, if no spare was heard', () => {
    played({ link: 'o 999ms c 999ms o', sends: '2001ms a', sent: '2001ms a' });
  });

  it('asks again after each opening, if a spare was heard', () => {
    played({ link: 'o 999ms c 14999ms o', pings: '-p', sends: '16001ms a', sent: '16260ms a' });
  });

  it('passes everything at once while its spare hears it', () => {
    played({ pings: 'p 249ms p 249ms p', sends: '600ms a 1649ms b', sent: '600ms a 1649ms b' });
  });

  it('asks before it sends when its spare may have taken over', () => {
    played({ pings: 'p 249ms p 249ms p', sends: '2251ms a', sent: '2511ms a' });
  });

  it('passes everything at once again when the spare has been silent for 10 s', () => {
    played({ pings: 'p 249ms p 249ms p', sends: '10501ms a', sent: '10501ms a' });
  });

  it('keeps asking until it has heard its own answer', () => {
    const asked = played({ pings: 'p', sends: '1s a', sent: '-', answerMs: Infinity });
    expect(asked.slice(0, 4)).toEqual([0, 500, 1000, 1500]);
    expect(asked.length).toBeGreaterThan(50);
  });

  it('waits no longer than 1.5 s for its own answer if it has no spare', () => {
    played({ sends: '-a', sent: '1500ms a', answerMs: Infinity });
  });

  it('sends at once after it has taken over', () => {
    played({ tookOver: true, link: '5ms o', sends: '9ms a', sent: '9ms a' });
  });

  it('sends nothing of what it holds once it is unsubscribed', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const guard = sendGuard({ bearer$: NEVER, ask: () => undefined, online$: NEVER, tookOver: false, clock });
      expectObservable(hot('-ab').pipe(guard.hold(), runAlongside(guard.follow$)), '^ 1s !').toBe('-');
    });
  });
});
