import type { QuizzerMessage } from '@hardware-ws/quizzer';
import * as z from 'zod/mini';

/** A client that answered, or several clients with the same type and id. */
export interface RollCallAnswer {
  /** The shortest round trip, in ms. */
  readonly ms: number;
  /** How many clients answered with this type and id. More than one is a mistake. */
  readonly copies: number;
  /** What the client reports about itself. Clients of other programs report nothing. */
  readonly client?: ClientAbout | undefined;
}

/** What a client reports about itself. */
export type ClientAbout = z.output<typeof clientAbout>;

/** What a client reports about itself. Fields of the wrong type are left out, because clients can send anything. */
const clientAbout = z.looseObject({
  client_type: z.catch(z.optional(z.string()), undefined),
  client_id: z.catch(z.optional(z.string()), undefined),
  open_ms: z.catch(z.optional(z.number()), undefined),
  enabled: z.catch(z.optional(z.boolean()), undefined),
  fair: z.catch(z.optional(z.boolean()), undefined),
  decides: z.catch(z.optional(z.boolean()), undefined),
  selected: z.catch(z.optional(z.nullable(z.int())), undefined),
  last_press: z.catch(z.optional(z.int()), undefined),
  last_press_ms_ago: z.catch(z.optional(z.number()), undefined),
});

/** One answer from a client. */
export interface Pong {
  readonly ms: number;
  /** The timestamp of the ping that it answers. */
  readonly asked: number;
  readonly client: ClientAbout | undefined;
}

/** Reads a pong that has just arrived. */
export function readPong({ timestamp, client }: QuizzerMessage<'pong'>, now: number): Pong {
  return { ms: now - timestamp, asked: timestamp, client: clientAbout.safeParse(client).data };
}

/** Merges the answers of each client into one. */
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
