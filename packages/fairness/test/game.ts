import {
  initialRefereeState,
  refereeRules,
  type RefereeEvent,
  type RefereeIncomingMessage,
  type RefereeStep,
} from '../src/index.ts';

/** A box of a test: its clock is `ahead` ms ahead of the referee's. */
export interface TestBox {
  readonly id: string;
  readonly ahead: number;
}

const channel = 'specific.referee!1';

/**
 * A referee that decides, with the given boxes, whose clocks it knows to ±1 ms. The buzzers have been enabled, and the round is open. It
 * is 10 s now.
 */
export function refereedGame(boxes: readonly TestBox[], { tieMs = 0.5, instance = 'i', armed = true } = {}) {
  const identity = { clientId: 'main', instance, tieMs };
  let state = initialRefereeState;
  const events: RefereeEvent[] = [];
  const sent: RefereeStep['send'][number][] = [];
  const took = (step: RefereeStep) => {
    ({ state } = step);
    events.push(...step.events);
    sent.push(...step.send);
    return step;
  };
  const hear = (message: RefereeIncomingMessage, at: number) =>
    took(refereeRules(identity, state, { kind: 'message', message: { ...message, channel_id: channel }, at }));
  const due = (at: number) => took(refereeRules(identity, state, { kind: 'due', at }));
  const online = (online: boolean, at: number) => took(refereeRules(identity, state, { kind: 'online', online, at }));
  const aheadOf = (id: string) => boxes.find((box) => box.id === id)?.ahead ?? 0;

  /** A box answers a ping that was sent to it: 1 ms up, 1 ms down. */
  const answer = (id: string, pingedAt: number, at = pingedAt + 2) => {
    const readAt = pingedAt + (at - pingedAt) / 2 + aheadOf(id);
    return hear(
      { type: 'pong', timestamp: pingedAt, target_sender_id: channel, received_at: readAt, sent_at: readAt },
      at,
    );
  };
  /** Answers every ping of a step. */
  const answerAll = (step: RefereeStep, at?: number) => {
    for (const { id, timestamp } of pinged(step)) answer(id, timestamp, at);
  };
  /** A box claims a press that happened at `pressed` on the referee's clock. */
  const claim = (id: string, pressed: number, at: number, fields: object = {}) =>
    hear(
      {
        type: 'press_claim',
        press_id: `${id}-${pressed}`,
        buzzerId: Number(id.replace(/\D/g, '')) || 1,
        at: pressed + aheadOf(id),
        client_id: id,
        ...fields,
      },
      at,
    );

  online(true, 0);
  for (const { id } of boxes) hear({ type: 'box_status', client_id: id }, 1);
  answerAll(due(1), 3);
  due(1600);
  echoStatus(1610);
  if (armed) hear({ type: 'toggle_buzzers', enabled: true }, 1620);
  hear({ type: 'buzzer_pressed', buzzerId: null, press_id: 'clear' }, 1621);
  for (let at = 1700; at <= 10_000; at += 100) answerAll(due(at), at + 2);
  events.length = 0;
  sent.length = 0;

  /** The backend relays the latest status of this referee back to it. */
  function echoStatus(at: number) {
    const [last] = state.statusesOut.slice(-1);
    return hear({ type: 'referee_status', client_id: 'main', instance, rules: true, sent_at: last }, at);
  }

  return { hear, due, online, answer, answerAll, claim, echoStatus, events, sent, state: () => state };
}

/** The boxes that a step pings, and the timestamps. */
export function pinged({ send }: RefereeStep): readonly { readonly id: string; readonly timestamp: number }[] {
  return send.flatMap((message) =>
    message.type === 'ping' ? [{ id: String(message.recipient?.client_id), timestamp: message.timestamp }] : [],
  );
}

/** The winner that a step tells the room, or `undefined`. */
export function winnerOf({ send }: RefereeStep) {
  return send.find((message) => message.type === 'buzzer_pressed');
}
