import type { FairMessage } from '@hardware-ws/fairness';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import type { Agenda } from './agenda.ts';
import type { Send } from './send-along.ts';

/** What a box tells the room. */
export type BoxMessage = FairMessage<'press_claim' | 'box_status'> | QuizzerOutgoingMessage<'pong'>;

export interface BoxOptions {
  readonly agenda: Agenda;
  readonly clientId: string;
  readonly buzzerId: number;
  /** The way to the backend. */
  readonly up: Send;
  readonly relay: (message: BoxMessage) => void;
  readonly random: () => number;
  /** How fast the clock of the box may be too fast or too slow, in millionths. */
  readonly skewPpm: number;
  /** How long an edge takes from the pin to the socket, in ms: between the two. */
  readonly edgeMs: readonly [number, number];
}

/** A box of the simulation. */
export interface Box {
  readonly clientId: string;
  readonly join: () => void;
  readonly ping: (ping: QuizzerMessage<'ping'>) => void;
  /** Presses the button now. */
  readonly press: (pressId: string) => void;
}

const dayMs = 86_400_000;

/** A box with a clock of its own: it started up to a day ago, and is a little too fast or too slow. */
export function openBox({ agenda, clientId, buzzerId, up, relay, random, skewPpm, edgeMs }: BoxOptions): Box {
  const rate = 1 + (skewPpm * (2 * random() - 1)) / 1e6;
  const [begun, uptime] = [agenda.now(), random() * dayMs];
  const clock = () => uptime + rate * (agenda.now() - begun);
  const between = (from: number, to: number) => from + random() * (to - from);
  const later = (ms: number, act: () => void) => agenda.at(agenda.now() + ms, act);
  const send = (message: BoxMessage) => up(() => relay(message));
  return {
    clientId,
    join: () => send({ type: 'box_status', client_id: clientId }),
    // The process reads the socket a little later, and needs a moment for its answer.
    ping: ({ timestamp, sender_id = null }) =>
      later(between(0.01, 0.1), () => {
        const received_at = clock();
        later(between(0.02, 0.3), () =>
          send({ type: 'pong', timestamp, target_sender_id: sender_id, received_at, sent_at: clock() }),
        );
      }),
    press: (press_id) => {
      const at = clock();
      later(between(...edgeMs), () => send({ type: 'press_claim', press_id, buzzerId, at, client_id: clientId }));
    },
  };
}
