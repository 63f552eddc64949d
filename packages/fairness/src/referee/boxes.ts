import type { QuizzerMessage } from '@hardware-ws/quizzer';
import { unknownClock, withExchange } from '../clock/clock-bounds.ts';
import type { FairMessage } from '../messages/fair-messages.ts';
import { type RefereeBox, type RefereeState, withBox } from './referee-state.ts';
import { type RefereeEvent, type RefereeStep, stepTo } from './referee-step.ts';

/** How long an edge takes at most from the pin to the socket of a box that says nothing else, in ms. */
const edgeMs = 3;

/** How many boxes a referee follows. A flood of names must not fill its memory. */
const mostBoxes = 64;

/** How long a box that is silent stays known when the referee needs room for others, in ms. */
const forgottenMs = 10_000;

/** A box takes part in fair play. */
export function boxHeard(
  state: RefereeState,
  { client_id, edge_ms = edgeMs, sample_ms = 0 }: FairMessage<'box_status'>,
  at: number,
): RefereeStep {
  const contacts = { edgeMs: edge_ms, sampleMs: sample_ms };
  const known = state.boxes.get(client_id);
  if (known)
    return stepTo(withBox(state, { ...known, ...contacts, heardAt: at, leftAt: null, pingCount: 0, pingDueAt: at }));
  const present = state.boxes.size < mostBoxes ? state : withoutSilentBoxes(state, at);
  if (present.boxes.size >= mostBoxes) {
    return stepTo(state, note(`box ${client_id} is ignored: a referee follows ${mostBoxes} boxes at most`));
  }
  const box: RefereeBox = {
    clientId: client_id,
    ...contacts,
    clock: unknownClock,
    pings: [],
    pingCount: 0,
    pingDueAt: at,
    heardAt: at,
    answeredFrom: -Infinity,
    leftAt: null,
    sharedAt: -Infinity,
    steppedAt: -Infinity,
  };
  return stepTo(withBox(present, box), note(`box ${client_id} takes part`));
}

function withoutSilentBoxes(state: RefereeState, at: number): RefereeState {
  return { ...state, boxes: new Map([...state.boxes].filter(([, { heardAt }]) => at < heardAt + forgottenMs)) };
}

/** A buzzer client joined or left. A box that has joined again is measured again, because it may have another clock. */
export function presenceHeard(
  state: RefereeState,
  { client_type, client_id, connected }: QuizzerMessage<'client_connection_status'>,
  at: number,
): RefereeStep {
  if (client_type !== 'buzzer') return stepTo(state);
  const next = connected ? { ...state, joinedAt: at } : state;
  const box = state.boxes.get(client_id);
  if (!box) return stepTo(next);
  if (!connected) return stepTo(withBox(next, { ...box, leftAt: at }));
  return stepTo(withBox(next, { ...box, leftAt: null, pingCount: 0, pingDueAt: at }));
}

/** A box answered a ping of ours. */
export function pongHeard(
  state: RefereeState,
  { timestamp, received_at, sent_at }: QuizzerMessage<'pong'>,
  at: number,
): RefereeStep {
  for (const box of state.boxes.values()) {
    const ping = box.pings.find((sent) => sent.timestamp === timestamp);
    if (!ping) continue;
    if (ping.answered) {
      const text = `several clients answer as buzzer ${box.clientId}: no round can be proven`;
      const isNew = at > box.sharedAt + doubtMs;
      return stepTo(withBox(state, { ...box, sharedAt: at }), ...(isNew ? [note(text)] : []));
    }
    const exchange = {
      sent: ping.sent,
      theyReceived: Number(received_at),
      theySent: Number(sent_at),
      received: at,
    };
    const clock = withExchange(box.clock, exchange);
    const text = `the clock of box ${box.clientId} is another one than before: measuring it anew`;
    const stepped = clock.restarts > box.clock.restarts;
    const next = {
      ...box,
      clock,
      steppedAt: stepped ? at : box.steppedAt,
      pings: box.pings.map((other) => (other === ping ? { ...ping, answered: true } : other)),
      heardAt: at,
      answeredFrom: Math.max(box.answeredFrom, ping.sent),
    };
    return stepTo(withBox(state, next), ...(stepped ? [note(text)] : []));
  }
  return stepTo(state);
}

/** How long a box is in doubt, in ms. */
export const doubtMs = 60_000;

function note(text: string): RefereeEvent {
  return { kind: 'note', text };
}
