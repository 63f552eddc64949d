import { leftOfPage } from './watched-globals.ts';
import { ReplaySubject, Subject, firstValueFrom, timer } from 'rxjs';
import type { DialPeer, PeerSocket } from '../../src/testing/dial-rules/dial-peer.ts';
import { dialRules } from '../../src/testing/dial-rules/dial-rules.ts';
import { webSocket$ } from '../../src/web-socket/web-socket.ts';

/** What the server, which is outside the page, reports about its sockets. */
export type FarEvent = { readonly id: number } & (
  | { readonly kind: 'accepted' }
  | { readonly kind: 'received'; readonly text: string }
  | { readonly kind: 'ended'; readonly code: number }
);

/** A command for a socket of the server. */
export type FarCommand = { readonly id: number } & (
  | { readonly kind: 'send'; readonly text: string }
  | { readonly kind: 'close'; readonly code: number; readonly reason: string }
  | { readonly kind: 'reset' }
);

interface Far extends PeerSocket {
  readonly received$: ReplaySubject<string>;
  readonly ended$: ReplaySubject<{ readonly code: number }>;
}

declare const sendCommand: (command: FarCommand) => Promise<void>;

const accepted$ = new Subject<PeerSocket>();
const fars = new Map<number, Far>();

function farOf(id: number): Far {
  const command = (command: FarCommand) => void sendCommand(command);
  return {
    received$: new ReplaySubject(),
    ended$: new ReplaySubject(1),
    send: (text) => command({ id, kind: 'send', text }),
    close: (code, reason) => command({ id, kind: 'close', code, reason }),
    reset: () => command({ id, kind: 'reset' }),
  };
}

/** Processes an event of the server. */
export function receive(event: FarEvent): void {
  const far = fars.get(event.id) ?? farOf(event.id);
  fars.set(event.id, far);
  if (event.kind === 'accepted') accepted$.next(far);
  if (event.kind === 'received') far.received$.next(event.text);
  if (event.kind === 'ended') far.ended$.next({ code: event.code });
}

async function leftovers(): Promise<readonly string[]> {
  for (let tries = 0; tries < 200 && leftOfPage().length > 0; tries++) await firstValueFrom(timer(10));
  return leftOfPage();
}

/** Checks one rule in the page, and returns what went wrong, if anything. */
export async function check(rule: string, at: Pick<DialPeer, 'accepting' | 'refusing' | 'silent'>): Promise<string> {
  const found = dialRules.find((candidate) => candidate.rule === rule);
  if (!found) return 'there is no such rule';
  return found.check({ ...at, dial: webSocket$, accepted$, leftovers }).then(() => '', String);
}
