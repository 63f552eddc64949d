import { randomUUID } from 'node:crypto';
import { Subscription, defer, map, merge, of, take, type Observable } from 'rxjs';
import { parsePollRequest, type PollRequest } from './poll-request.ts';
import { pollSession, type PollSession, type PollTimes } from './poll-session.ts';

/** The answer to a request. Without a body, the status says all. */
export interface PollAnswer {
  readonly status: number;
  readonly body?: string;
}

export interface PollSessions {
  /** Answers one request. Unsubscribe if the client has left. */
  readonly answer$: (body: string, accept: (session: PollSession) => void) => Observable<PollAnswer>;
  /** Ends all sessions, each as a lost connection. */
  readonly end: () => void;
}

/** The sessions of one server. A session is known by a random name, and forgotten without requests. */
export function pollSessions(times: PollTimes): PollSessions {
  const sessions = new Map<string, PollSession>();
  const living = new Subscription();

  const open = (accept: (session: PollSession) => void): PollAnswer => {
    const name = randomUUID();
    const session = pollSession(times);
    sessions.set(name, session);
    const life = session.ended$.subscribe();
    life.add(() => sessions.delete(name));
    living.add(life);
    accept(session);
    return { status: 200, body: JSON.stringify({ session: name, waitMs: times.waitMs }) };
  };
  const answer$ = (
    request: PollRequest | undefined,
    accept: (session: PollSession) => void,
  ): Observable<PollAnswer> => {
    if (!request) return of({ status: 400 });
    if (request.kind === 'open') return of(open(accept));
    const session = sessions.get(request.session);
    if (!session) return of({ status: 410 });
    const text$ =
      request.kind === 'poll' ? session.polled$(request.received) : of(session.push(request.from, request.items));
    const answered$ = text$.pipe(map((body) => (body === undefined ? { status: 409 } : { status: 200, body })));
    return merge(session.present$, answered$).pipe(take(1));
  };
  return {
    answer$: (body, accept) => defer(() => answer$(parsePollRequest(body), accept)),
    end: () => living.unsubscribe(),
  };
}
