import type { FramedMessage, Handshake, Message } from '@hardware-ws/client';
import { EMPTY, from, map, mergeMap, of, takeWhile, timer, type Observable, type ObservableInput } from 'rxjs';
import * as z from 'zod/mini';
import { authentication, type Challenge } from './authentication.ts';
import { eventMask, type ObsEventGroup } from './event-groups.ts';

export interface IdentifyOptions {
  /** The password of the WebSocket server of OBS. @default none */
  readonly password?: string | undefined;
  /** The groups of events that OBS is to send. @default all but the four frequent ones */
  readonly events?: readonly ObsEventGroup[] | undefined;
}

/** The code by which OBS says that it has not loaded its scenes yet. */
const notReady = 207;
const askAgainMs = 100;

/**
 * The login of obs-websocket 5. It answers the `Hello` of OBS, and then asks for the version until OBS is ready for requests. The
 * version becomes the `details` of the status `open`.
 *
 * ```
 * OBS:     h---i---f-------v
 * written: -i---v------v----
 * open:    ----------------o
 * ```
 */
export function identify(
  { password, events }: IdentifyOptions = {},
  answer: AnswerChallenge = authentication,
): Handshake {
  const subscriptions = events && { eventSubscriptions: eventMask(events) };
  return (message$, { learn }) =>
    message$.pipe(
      takeWhile((message) => {
        if (message.type === 'GetVersionResponse') learn(versionIn(message));
        return !isReady(message);
      }),
      mergeMap((message): Observable<Message> => {
        switch (message.type) {
          case 'Hello':
            return proof$(message, password, answer).pipe(
              map((proof) => ({ type: 'Identify', rpcVersion: 1, ...proof, ...subscriptions })),
            );
          case 'Identified':
            return of({ type: 'GetVersion' });
          case 'RequestFailed':
            return timer(askAgainMs).pipe(map(() => ({ type: 'GetVersion' })));
          default:
            return EMPTY;
        }
      }),
    );
}

/** Whether a message is the answer of an OBS that is ready. */
function isReady({ type, code }: FramedMessage): boolean {
  return type === 'GetVersionResponse' || (type === 'RequestFailed' && code !== notReady);
}

/** What the login found out: the `details` of the status `open`. */
export interface ObsVersion {
  readonly obsVersion: string;
  readonly obsWebSocketVersion: string;
  readonly rpcVersion: number;
}

function versionIn({ obsVersion, obsWebSocketVersion, rpcVersion }: FramedMessage): ObsVersion {
  return { obsVersion, obsWebSocketVersion, rpcVersion } as ObsVersion;
}

/** Answers a challenge with the password. */
type AnswerChallenge = (password: string, challenge: Challenge) => ObservableInput<string>;

const hello = z.looseObject({
  authentication: z.optional(z.looseObject({ challenge: z.string(), salt: z.string() })),
});

function proof$(message: FramedMessage, password: string | undefined, answer: AnswerChallenge): Observable<object> {
  const { data } = z.safeParse(hello, message);
  if (!data) throw new TypeError('the challenge in the Hello of OBS is not one of obs-websocket 5');
  if (!data.authentication) return of({});
  if (password === undefined) throw new Error('OBS requires a password, and none was given');
  return from(answer(password, data.authentication)).pipe(map((authentication) => ({ authentication })));
}
