import type { Clock } from '@hardware-ws/client';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import * as z from 'zod/mini';
import {
  filter,
  ignoreElements,
  map,
  merge,
  switchMap,
  take,
  takeUntil,
  tap,
  timer,
  toArray,
  type Observable,
} from 'rxjs';

/** What is needed of a game to call its roll. */
export interface RollCallGame {
  readonly message$: Observable<QuizzerMessage<'ping' | 'pong'>>;
  readonly send: (message: QuizzerOutgoingMessage) => void;
  /** Emits when the link is open. */
  readonly open$: Observable<unknown>;
  /** Our own name in the game, which nobody else has. */
  readonly clientId: string;
  readonly clock: Clock;
  /** How long to wait for answers, in ms. */
  readonly waitMs: number;
}

/** A client that answered, or several that go by one name. */
export interface RollCallAnswer {
  /** The shortest round trip, in ms. */
  readonly ms: number;
  /** How many answered by this name: more than one is a mistake. */
  readonly copies: number;
  /** What it says of itself; a client that is not one of ours says nothing. */
  readonly client?: ClientAbout | undefined;
}

export type ClientAbout = z.output<typeof clientAbout>;

/** What a client says of itself; it may say anything, and what is not understood is left out. */
const clientAbout = z.looseObject({
  client_type: z.catch(z.optional(z.string()), undefined),
  client_id: z.catch(z.optional(z.string()), undefined),
  open_ms: z.catch(z.optional(z.number()), undefined),
  enabled: z.catch(z.optional(z.boolean()), undefined),
  selected: z.catch(z.optional(z.nullable(z.int())), undefined),
  last_press: z.catch(z.optional(z.int()), undefined),
  last_press_ms_ago: z.catch(z.optional(z.number()), undefined),
});

/** How often each client is asked: the shortest round trip is the link's. */
const rounds = 3;

/**
 * Who is in a game: asks all clients for an answer to us alone, and emits those that came, once. A client that is not one of ours
 * answers without saying who it is.
 */
export function rollCall$({
  message$,
  send,
  open$,
  clientId,
  clock,
  waitMs,
}: RollCallGame): Observable<readonly RollCallAnswer[]> {
  // The backend tells a receiver its own address, and so ours in what we send to ourselves.
  const address$ = message$.pipe(
    filter(({ type }) => type === 'ping'),
    map(({ channel_id }) => channel_id),
    filter((address) => typeof address === 'string'),
    take(1),
  );
  const greeting$ = open$.pipe(
    take(1),
    tap(() => send({ type: 'ping', timestamp: 0, recipient: { client_id: clientId } })),
    ignoreElements(),
  );
  const ask = (sender_id: string) => send({ type: 'ping', timestamp: clock.monotonic(), sender_id });
  const asking$ = (address: string) =>
    timer(0, waitMs / rounds).pipe(
      take(rounds),
      tap(() => ask(address)),
      ignoreElements(),
    );
  const answers$ = (address: string) =>
    message$.pipe(
      filter((message) => message.type === 'pong' && message.target_sender_id === address),
      map((message) => pongOf(message as QuizzerMessage<'pong'>, clock.monotonic())),
    );
  return merge(greeting$, address$).pipe(
    switchMap((address) => merge(answers$(address), asking$(address)).pipe(takeUntil(timer(waitMs)), toArray())),
    map(rollOf),
    take(1),
  );
}

interface Pong {
  readonly ms: number;
  /** Which question it answers. */
  readonly asked: number;
  readonly client: ClientAbout | undefined;
}

function pongOf({ timestamp, client }: QuizzerMessage<'pong'>, now: number): Pong {
  return { ms: now - timestamp, asked: timestamp, client: clientAbout.safeParse(client).data };
}

/** The answers of each client as one. */
function rollOf(pongs: readonly Pong[]): readonly RollCallAnswer[] {
  const byName = new Map<string, Pong[]>();
  for (const pong of pongs) {
    const name = pong.client ? `${pong.client.client_type ?? ''} ${pong.client.client_id ?? ''}` : '';
    byName.set(name, [...(byName.get(name) ?? []), pong]);
  }
  return [...byName.values()].map((answers) => {
    const counts = answers.map(({ asked }) => answers.filter((other) => other.asked === asked).length);
    return {
      ms: Math.min(...answers.map(({ ms }) => ms)),
      copies: Math.max(...counts),
      client: answers.at(-1)?.client,
    };
  });
}
