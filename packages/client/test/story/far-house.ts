import { Observable, Subject, timer } from 'rxjs';
import type { Dial } from '../../src/link/dial/dial.ts';
import { LinkError } from '../../src/link/end/link-error.ts';
import type { Clock } from '../../src/time/clock.ts';

/** How the server treats one socket. Times are in ms. */
export interface Far {
  readonly dialMs: number;
  readonly login: 'accepts' | 'rejects' | 'is silent' | 'closes' | 'says hello twice';
  readonly loginMs: number;
  /** What becomes of the answers: each by its number, in turn. */
  readonly answers: readonly { readonly kind: 'answers' | 'refuses' | 'loses'; readonly ms: number }[];
  readonly acks: boolean;
  readonly livesMs: number;
  readonly end: 1006 | 1001 | 4000 | 4001 | 'bye' | 'closed at writes';
}

/** A message that was written, with the number of its frame. */
export interface Wrote {
  readonly socket: number;
  readonly at: number;
  readonly type: string;
  readonly id: number;
  readonly n: number;
}

/** A server that answers what is written, as a dial, and what it saw. */
export function farHouse(fars: readonly Far[], { monotonic }: Clock) {
  const wrote: Wrote[] = [];
  const acceptedAt = new Map<number, number>();
  let alive = 0;
  let dials = 0;
  const dial: Dial = ({ url }) =>
    new Observable((subscriber) => {
      const socket = (dials += 1);
      const far = fars[socket - 1] ?? lasting;
      const frame$ = new Subject<string>();
      let [open, closed] = [false, false];
      let answered = 0;
      alive += 1;
      subscriber.add(() => {
        alive -= 1;
        open = false;
        frame$.complete();
      });
      const later = (ms: number, act: () => void) => subscriber.add(timer(ms).subscribe(() => act()));
      const say = (...messages: readonly object[]) => open && frame$.next(JSON.stringify(messages));
      const end = (code: number) => subscriber.error(new LinkError({ kind: 'closed', code, reason: '' }));
      const conclude = () => {
        if (far.end === 'bye') say({ type: 'bye' });
        else if (far.end === 'closed at writes') closed = true;
        else end(far.end);
      };
      const answer = (n: number) => {
        const { kind, ms } = far.answers[answered++ % far.answers.length] ?? { kind: 'answers', ms: 1 };
        const error = kind === 'refuses' ? { error: 'no' } : {};
        if (kind !== 'loses') later(ms, () => say({ type: 'result', of: n, ...error }));
      };
      const respond = ({ type, id, n }: Wrote) => {
        if (type === 'auth' && far.login === 'rejects') later(far.loginMs, () => say({ type: 'denied' }));
        if (type === 'auth' && far.login === 'closes') later(far.loginMs, () => end(4000));
        if (type === 'auth' && (far.login === 'accepts' || far.login === 'says hello twice'))
          later(far.loginMs, () => {
            acceptedAt.set(socket, monotonic());
            later(far.livesMs, conclude);
            say({ type: 'event', of: 1 }, { type: 'welcome' }, { type: 'event', of: 1 });
          });
        if (type === 'call') answer(n);
        if (type === 'listen') later(2, () => say({ type: 'event', of: n }, { type: 'event', of: n + 1 }));
        if (type === 'knock' && far.acks) later(2, () => say({ type: 'ack', id: String(id) }));
      };
      const write = (data: string | Uint8Array) => {
        if (!open || closed) {
          if (closed) later(0, () => end(1006));
          return false;
        }
        const { type, id = 0, n } = JSON.parse(String(data)) as Partial<Wrote> & Pick<Wrote, 'type' | 'n'>;
        const written = { socket, at: monotonic(), type, id, n };
        wrote.push(written);
        respond(written);
        return true;
      };
      later(far.dialMs, () => {
        open = true;
        subscriber.next({
          kind: 'opened',
          url,
          socket: { frame$, write, close: () => later(1, () => subscriber.complete()) },
        });
        later(1, () => say({ type: 'hello' }, ...(far.login === 'says hello twice' ? [{ type: 'hello' }] : [])));
      });
    });
  return { dial, wrote, acceptedAt, alive: () => alive };
}

const lasting: Far = {
  dialMs: 1,
  login: 'accepts',
  loginMs: 1,
  answers: [],
  acks: true,
  livesMs: 10_000,
  end: 1006,
};
