import type { QuizzerMessage } from '@hardware-ws/quizzer';
import { clientAbout, placeText, type ClientAbout } from './client-about.ts';

/** A client that answered, or several clients with the same type and id. */
export interface RollCallAnswer {
  /** The shortest round trip, in ms. */
  readonly ms: number;
  /** How many clients answered with this type and id. More than one is a mistake. */
  readonly copies: number;
  /** What the client reports about itself. Clients of other programs report nothing. */
  readonly client?: ClientAbout | undefined;
  /** Where each of several copies runs. @default none */
  readonly places?: readonly string[];
}

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
    const { client_type = '', client_id = '', spare = false } = pong.client ?? {};
    // The spare of a box is not a second one.
    const name = pong.client ? `${client_type} ${client_id} ${spare ? pong.client.instance : ''}` : '';
    byName.set(name, [...(byName.get(name) ?? []), pong]);
  }
  return [...byName.values()].map((answers) => {
    const counts = answers.map(({ asked }) => answers.filter((other) => other.asked === asked).length);
    const copies = Math.max(...counts);
    const places = [...new Set(answers.flatMap(({ client }) => (client ? [placeText(client)] : [])))];
    return {
      ms: Math.min(...answers.map(({ ms }) => ms)),
      copies,
      client: answers.at(-1)?.client,
      ...(copies > 1 && places.length > 0 && { places }),
    };
  });
}
