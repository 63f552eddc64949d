import type { FairMessage } from '@hardware-ws/fairness';
import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import type { Agenda } from './agenda.ts';
import type { Send } from './send-along.ts';

/** What a box tells the room. */
export type BoxMessage = FairMessage<'press_claim' | 'box_status'> | QuizzerOutgoingMessage<'pong'>;

export interface OpenBoxOptions {
  readonly agenda: Agenda;
  readonly clientId: string;
  readonly buzzerId: number;
  /** The way to the backend. */
  readonly up: Send;
  /** What the backend does with a message that has arrived. */
  readonly relay: (message: BoxMessage) => void;
  readonly random: () => number;
  /** By how much the clock may run too fast or too slow, in millionths. */
  readonly skewPpm: number;
  /** How long an edge takes from the pin to the socket, in ms: anything between the two. */
  readonly edgeMs: readonly [number, number];
}

/** A box of the simulation. */
export interface Box {
  readonly clientId: string;
  /** Tells the referee that the box takes part. */
  readonly join: () => void;
  /** Answers a ping that has arrived. */
  readonly ping: (ping: QuizzerMessage<'ping'>) => void;
  /** Presses the button now. */
  readonly press: (pressId: string) => void;
}

const dayMs = 86_400_000;

/** How long a process takes to read a ping, and then to answer it, in ms: anything between the two. */
const readMs = [0.01, 0.1] as const;
const answerMs = [0.02, 0.3] as const;

/** Opens a box with a monotonic clock of its own, which began up to a day ago and runs a little too fast or too slow. */
export function openBox(options: OpenBoxOptions): Box {
  const { agenda, clientId, buzzerId, up, relay, random, skewPpm, edgeMs } = options;
  const rate = 1 + (skewPpm * (2 * random() - 1)) / 1e6;
  const [begun, uptime] = [agenda.now(), random() * dayMs];
  const clock = () => uptime + rate * (agenda.now() - begun);
  const after = ([from, to]: readonly [number, number], act: () => void) =>
    agenda.at(agenda.now() + from + random() * (to - from), act);
  const send = (message: BoxMessage) => up(() => relay(message));
  return {
    clientId,
    join: () => send({ type: 'box_status', client_id: clientId }),
    ping: ({ timestamp, sender_id }) =>
      after(readMs, () => {
        const target = typeof sender_id === 'string' ? sender_id : null;
        const receivedAt = clock();
        after(answerMs, () =>
          send({ type: 'pong', timestamp, target_sender_id: target, received_at: receivedAt, sent_at: clock() }),
        );
      }),
    press: (pressId) => {
      const at = clock();
      after(edgeMs, () => send({ type: 'press_claim', press_id: pressId, buzzerId, at, client_id: clientId }));
    },
  };
}
