import type { QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import type { RefereeBox, RefereeState } from './referee-state.ts';
import { type RefereeStep, stepTo } from './referee-step.ts';

/** A box that joins gets this many pings, at this interval in ms. */
const joinPings = { count: 20, everyMs: 50 };

/** The interval of pings afterwards, in ms, while the buzzers are enabled and while they are not. */
const everyMs = { enabled: 250, disabled: 2000 };

/** How many pings of a box are remembered, to recognize their answers. */
const pingsKept = 16;

/** Pings every box whose time has come. A box that has left gets none. */
export function pingDue(state: RefereeState, at: number): RefereeStep {
  const due = [...state.boxes.values()].filter(({ pingDueAt, leftAt }) => leftAt === null && at >= pingDueAt);
  return pingBoxes(state, due, at);
}

/** Pings these boxes now. */
export function pingBoxes(state: RefereeState, boxes: readonly RefereeBox[], at: number): RefereeStep {
  const { channel } = state;
  if (channel === null || boxes.length === 0) return stepTo(state);
  const known = [...state.boxes.values()];
  const isUsed = (timestamp: number) => known.some(({ pings }) => pings.some((ping) => ping.timestamp === timestamp));
  let free = at;
  const all = new Map(state.boxes);
  const send = boxes.map((box): QuizzerOutgoingMessage<'ping'> => {
    // The timestamp is all that an answer repeats, so no two pings may have the same.
    while (isUsed(free)) free -= 0.001;
    const timestamp = free;
    free -= 0.001;
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
