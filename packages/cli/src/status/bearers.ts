import type { Clock } from '@hardware-ws/client';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { defer, EMPTY, map, merge, mergeMap, NEVER, of, type Observable } from 'rxjs';
import { clientAbout, type ClientAbout } from './client-about.ts';
import type { OwnProcess } from './own-process.ts';

/** What is known of the clients that bear our type and id. Times are in ms on the clock of the game. */
export type BearerEvent =
  /** We pinged the name. */
  | { readonly kind: 'asked'; readonly at: number }
  /** Our own answer to that ping has come back, and with it everything that the backend relayed before. */
  | { readonly kind: 'own'; readonly askedAt: number; readonly at: number }
  /** Another client answered or pinged the name. Clients of other programs say nothing about themselves. */
  | {
      readonly kind: 'other';
      readonly client: ClientAbout | undefined;
      readonly at: number;
      readonly ping?: QuizzerMessage<'ping'>;
    };

/** What {@link bearers$} needs from a game. */
export interface BearersOptions {
  readonly message$: Observable<QuizzerMessage<'client_connection_status' | 'ping' | 'pong'>>;
  readonly send: (message: QuizzerOutgoingMessage) => void;
  readonly clientType: string;
  readonly clientId: string;
  /** Describes us to the others. */
  readonly about: () => object;
  readonly instance: OwnProcess['instance'];
  /** Pings the name at each value, once our own address is known. @default never */
  readonly ask$?: Observable<unknown>;
  readonly clock: Clock;
}

/** How many of our pings are remembered, to recognize their answers. */
const pingsKept = 16;

/**
 * Finds out who bears our type and id. An announcement of them proves nothing, because our own reconnecting causes one too. So each
 * announcement is followed by a ping to that type and id, which each such client answers once, including us.
 *
 * ```
 * presence  -s------s-----      our type and id are announced
 * pong      ---a-----ab---      a is our answer, b that of another client
 * result    -?-o----?oO---      ? asked, o own, O other
 * ```
 */
export function bearers$({
  message$,
  send,
  clientType,
  clientId,
  about,
  instance,
  ask$ = NEVER,
  clock,
}: BearersOptions): Observable<BearerEvent> {
  return defer(() => {
    let address: string | undefined;
    let asked: readonly number[] = [];
    const ask = (): Observable<BearerEvent> => {
      if (address === undefined) return EMPTY;
      const timestamp = clock.monotonic();
      asked = [...asked.slice(1 - pingsKept), timestamp];
      const recipient = { client_type: clientType, client_id: clientId };
      send({ type: 'ping', timestamp, sender_id: address, recipient, client: about() });
      return of({ kind: 'asked', at: timestamp });
    };
    const isNamed = (client: { readonly client_type?: unknown; readonly client_id?: unknown } | undefined) =>
      client?.client_type === clientType && client.client_id === clientId;
    return merge(message$, ask$.pipe(map(() => undefined))).pipe(
      mergeMap((message): Observable<BearerEvent> => {
        if (message === undefined) return ask();
        if (typeof message['channel_id'] === 'string') address = message['channel_id'];
        if (message.type === 'client_connection_status') return isNamed(message) ? ask() : EMPTY;
        const client = clientAbout.safeParse(message['client']).data;
        const isOwn = client?.instance === instance;
        const at = clock.monotonic();
        if (message.type === 'ping')
          return isNamed(client) && !isOwn ? of({ kind: 'other', client, at, ping: message }) : EMPTY;
        const { target_sender_id, timestamp } = message;
        if (target_sender_id !== address || !asked.includes(timestamp)) return EMPTY;
        return of(isOwn ? { kind: 'own', askedAt: timestamp, at } : { kind: 'other', client, at });
      }),
    );
  });
}
