import type { Claim, RefereeStep, VerdictKind } from '@hardware-ws/fairness';
import { openAgenda } from './agenda.ts';
import type { BoxMessage } from './box.ts';
import { type ArrivedClaim, guesses } from './guesses.ts';
import type { LinkModel } from './link-models.ts';
import { openRoom } from './open-room.ts';

export interface PlaySessionOptions {
  readonly model: LinkModel;
  /** How much later the second press is, in ms. */
  readonly gapMs: number;
  readonly rounds: number;
  readonly random: () => number;
  /** How fast the clock of a box may be too fast or too slow, in millionths. @default 30 */
  readonly skewPpm?: number;
  /** How long an edge takes from the pin to the socket, in ms: between the two. @default [0.1, 1] */
  readonly edgeMs?: readonly [number, number];
}

/** What a candidate made of a round. */
export interface Outcome {
  readonly isWrong: boolean;
  /** How sure it was. `undefined` if it never says so. */
  readonly kind?: VerdictKind;
  /** The time from the first press to the verdict. */
  readonly verdictMs: number;
  /** The intervals of claims that the verdict rests on, and how many of them hold the time of their press. */
  readonly intervals?: number;
  readonly held?: number;
}

/** The outcomes of one round, by candidate. */
export type Round = ReadonlyMap<Candidate, Outcome>;

export type Candidate = keyof typeof guesses | 'ours';

/** When a round without a verdict is given up, in ms after the press: the simulation is broken then. */
const giveUpMs = 3000;

/**
 * Plays rounds in one room: the host enables the buzzers, two of the six boxes press after 1 to 4 s, the referee decides, and the host
 * clears the round. Everybody has a new clock.
 */
export function playSession({
  model,
  gapMs,
  rounds,
  random,
  skewPpm = 30,
  edgeMs = [0.1, 1],
}: PlaySessionOptions): readonly Round[] {
  const between = (from: number, to: number) => from + random() * (to - from);
  const agenda = openAgenda(between(0, 86_400_000));
  const later = (ms: number, act: () => void) => agenda.at(agenda.now() + ms, act);
  const others = Object.entries(guesses).map(([name, open]) => ({ name: name as Candidate, guess: open() }));

  const played: Round[] = [];
  let pressedAt = new Map<string, number>();
  let outcomes = new Map<Candidate, Outcome>();
  let arrived: ArrivedClaim[] = [];

  const add = (
    name: Candidate,
    winner: string,
    rest: Omit<Outcome, 'isWrong' | 'verdictMs'> = {},
    at = agenda.now(),
  ) => {
    const [first = ['', 0]] = pressedAt;
    outcomes.set(name, { isWrong: winner !== first[0], verdictMs: at - first[1], ...rest });
    if (outcomes.size < others.length + 1) return;
    played.push(outcomes);
    room.tell({ type: 'toggle_buzzers', enabled: false });
    later(between(200, 1200), () => {
      room.tell({ type: 'buzzer_pressed', buzzerId: null });
      later(10, begin);
    });
  };

  const heard = (message: BoxMessage, clientId: string) => {
    const now = agenda.now();
    if (message.type === 'pong') {
      const { timestamp: sent, received_at, sent_at } = message;
      const exchange = { sent, theyReceived: Number(received_at), theySent: Number(sent_at), received: now };
      others.forEach(({ guess }) => guess.learn(clientId, exchange));
    }
    if (message.type !== 'press_claim') return;
    arrived.push({ clientId, stamp: message.at, arrivedAt: now });
    if (arrived.length < pressedAt.size) return;
    for (const { name, guess } of others) {
      const [best] = arrived.map((claim) => ({ ...claim, at: guess.pressedAt(claim) })).sort((a, b) => a.at - b.at);
      // The first arrival decides at once. The others need all claims: nobody tells a product when it has them, but we do.
      add(name, best?.clientId ?? '', {}, name === 'arrival' ? arrived[0]?.arrivedAt : now);
    }
  };

  const stepped = ({ events, state }: RefereeStep) => {
    for (const event of events) {
      if (event.kind !== 'verdict') continue;
      const { winner, kind } = event.verdict;
      const holds = ({ clientId, earliest, latest }: Claim) => {
        const at = pressedAt.get(clientId) ?? NaN;
        return earliest <= at && at <= latest;
      };
      const { claims } = state.round;
      add('ours', winner.clientId, { kind, intervals: claims.length, held: claims.filter(holds).length });
    }
  };

  const room = openRoom({ agenda, model, random, skewPpm, edgeMs, heard, stepped });

  const begin = () => {
    [pressedAt, outcomes, arrived] = [new Map(), new Map(), []];
    room.tell({ type: 'toggle_buzzers', enabled: true });
    const first = Math.floor(random() * room.boxes.length);
    const second = (first + 1 + Math.floor(random() * (room.boxes.length - 1))) % room.boxes.length;
    const firstAt = agenda.now() + between(1000, 4000);
    const n = played.length;
    for (const [index, at] of [
      [first, firstAt],
      [second, firstAt + gapMs],
    ] as const) {
      const box = room.boxes[index];
      if (box === undefined) continue;
      pressedAt.set(box.clientId, at);
      agenda.at(at, () => box.press(`${box.clientId}-${n}`));
    }
    agenda.at(firstAt + giveUpMs, () => {
      if (played.length === n)
        throw new Error(`${model.name}: no verdict within ${giveUpMs} ms. Look for the cause in the simulation.`);
    });
  };
  later(between(2000, 3000), begin);
  agenda.run(() => played.length >= rounds);
  return played;
}
