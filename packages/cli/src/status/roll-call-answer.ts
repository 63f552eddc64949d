import type { QuizzerMessage } from '@hardware-ws/quizzer';
import * as z from 'zod/mini';

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

/** One answer of a client. */
export interface Pong {
  readonly ms: number;
  /** Which question it answers. */
  readonly asked: number;
  readonly client: ClientAbout | undefined;
}

/** An answer that is heard now. */
export function readPong({ timestamp, client }: QuizzerMessage<'pong'>, now: number): Pong {
  return { ms: now - timestamp, asked: timestamp, client: clientAbout.safeParse(client).data };
}

/** The answers of each client as one. */
export function groupAnswers(pongs: readonly Pong[]): readonly RollCallAnswer[] {
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
