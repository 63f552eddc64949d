import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { unknownClock, withExchange } from '../clock/clock-bounds.ts';
import type { FairMessage } from '../messages/fair-messages.ts';
import { type RefereeBox, type RefereeState, withBox } from './referee-state.ts';
import { type RefereeEvent, type RefereeStep, stepTo } from './referee-step.ts';

/** A box that joins gets this many pings, at this interval in ms. */
const joinPings = { count: 20, everyMs: 50 };

/** The interval of pings afterwards, in ms, while the buzzers are enabled and while they are not. */
const everyMs = { enabled: 250, disabled: 2000 };

/** How long an edge takes at most from the pin to the socket of a box that says nothing else, in ms. */
const edgeMs = 3;

/** How many boxes a referee follows. A flood of names must not fill its memory. */
const mostBoxes = 64;

/** How long a box that is silent stays known when the referee needs room for others, in ms. */
const forgottenMs = 10_000;

/** How many pings of a box are remembered, to recognize their answers. */
const pingsKept = 16;

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
    ambiguousAt: -Infinity,
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
      const text = `several clients answer as buzzer ${box.clientId}: a round in which it presses cannot be proven`;
      const isNew = at > box.ambiguousAt + ambiguousMs;
      return stepTo(withBox(state, { ...box, ambiguousAt: at }), ...(isNew ? [note(text)] : []));
    }
    const exchange = {
      sent: ping.sent,
      theyReceived: Number(received_at),
      theySent: Number(sent_at),
      received: at,
    };
    const clock = withExchange(box.clock, exchange);
    const text = `the clock of box ${box.clientId} is another one than before: measuring it anew`;
    const next = {
      ...box,
      clock,
      pings: box.pings.map((other) => (other === ping ? { ...ping, answered: true } : other)),
      heardAt: at,
      answeredFrom: Math.max(box.answeredFrom, ping.sent),
    };
    return stepTo(withBox(state, next), ...(clock.restarts > box.clock.restarts ? [note(text)] : []));
  }
  return stepTo(state);
}

/** How long a name counts as one that several clients bear, in ms. */
export const ambiguousMs = 60_000;

/** Pings every box whose time has come. A box that has left gets none. */
export function pingDue(state: RefereeState, at: number): RefereeStep {
  const due = [...state.boxes.values()].filter(({ pingDueAt, leftAt }) => leftAt === null && at >= pingDueAt);
  return pingBoxes(state, due, at);
}

/** Pings these boxes now. */
export function pingBoxes(state: RefereeState, boxes: readonly RefereeBox[], at: number): RefereeStep {
  const { channel } = state;
  if (channel === null || boxes.length === 0) return stepTo(state);
  const used = new Set([...state.boxes.values()].flatMap(({ pings }) => pings.map(({ timestamp }) => timestamp)));
  const all = new Map(state.boxes);
  const send = boxes.map((box): QuizzerOutgoingMessage<'ping'> => {
    // The timestamp is all that an answer repeats, so no two pings may have the same.
    let timestamp = at;
    while (used.has(timestamp)) timestamp -= 0.001;
    used.add(timestamp);
    const pingCount = box.pingCount + 1;
    const wait = pingCount < joinPings.count ? joinPings.everyMs : state.enabled ? everyMs.enabled : everyMs.disabled;
    const pings = [...box.pings.slice(1 - pingsKept), { sent: at, timestamp, answered: false }];
    all.set(box.clientId, { ...box, pings, pingCount, pingDueAt: at + wait });
    const recipient = { client_type: 'buzzer', client_id: box.clientId };
    return { type: 'ping', timestamp, sender_id: channel, recipient };
  });
  return { state: { ...state, boxes: all }, send, events: [] };
}

/** Pings all boxes soon, because the buzzers have been enabled. */
export function withPingsSoon(state: RefereeState, at: number): RefereeState {
  const boxes = [...state.boxes].map(([id, box]) => [id, { ...box, pingDueAt: Math.min(box.pingDueAt, at) }] as const);
  return { ...state, boxes: new Map(boxes) };
}

function note(text: string): RefereeEvent {
  return { kind: 'note', text };
}
