import {
  initialRefereeState,
  refereeRules,
  type RefereeEvent,
  type RefereeIncomingMessage,
  type RefereeInput,
  type RefereeStep,
} from '../src/index.ts';

/** What happens next in a hall. `box` is the number of a box, and `ms` is a time. */
export type Happening =
  | { readonly kind: 'pass'; readonly ms: number }
  | { readonly kind: 'up' | 'down'; readonly box: number }
  | { readonly kind: 'press'; readonly box: number; readonly lagMs: number }
  | { readonly kind: 'cut'; readonly box: number; readonly announced: boolean };

interface HallBox {
  readonly id: string;
  readonly theirs: (at: number) => number;
  up: RefereeIncomingMessage[];
  down: RefereeStep['send'][number][];
  pressedAt: number | undefined;
  /** The claim, until the box hears it again, and when it is handled. */
  claim: { readonly message: RefereeIncomingMessage; readonly due: number; written: boolean } | undefined;
}

/** The clock of a box: how far it is ahead of the referee's at 0, in ms, and how much faster it is, in millionths. */
export interface HallClock {
  readonly ahead: number;
  readonly ppm: number;
}

/**
 * A referee beside the backend, and boxes whose links deliver in order, each message only when the test says so. A box writes its claim
 * `lagMs` after the press, and again on a new link if it has not come back. Time passes only by `pass`.
 */
export function hall(clocks: readonly HallClock[]) {
  const identity = { clientId: 'main', instance: 'i', tieMs: 0 };
  const boxes = clocks.map(({ ahead, ppm }, index): HallBox => ({
    id: `box${index}`,
    theirs: (at) => at * (1 + ppm / 1e6) + ahead,
    up: [],
    down: [],
    pressedAt: undefined,
    claim: undefined,
  }));
  const events: RefereeEvent[] = [];
  let state = initialRefereeState;
  let now = 0;

  const referee = (input: RefereeInput) => {
    const step = refereeRules(identity, state, input);
    ({ state } = step);
    events.push(...step.events);
    for (const message of step.send) relay(message);
  };
  /** The backend has a message: it is delivered to the referee at once, and put on the way to the boxes. */
  const relay = (message: RefereeStep['send'][number]) => {
    if (message.type === 'ping') boxes.find(({ id }) => id === message.recipient?.client_id)?.down.push(message);
    else hear(message);
  };
  const hear = (message: RefereeIncomingMessage) =>
    referee({ kind: 'message', message: { ...message, channel_id: 'specific.a!b' }, at: now });

  const writeClaims = () => {
    for (const box of boxes) {
      if (!box.claim || box.claim.written || box.claim.due > now) continue;
      box.claim.written = true;
      box.up.push(box.claim.message);
    }
  };
  const acts = {
    pass({ ms }: { readonly ms: number }) {
      const until = now + ms;
      for (;;) {
        const claims = boxes.flatMap(({ claim }) => (claim && !claim.written ? [claim.due] : []));
        const next = Math.min(state.dueAt, ...claims);
        if (next > until) break;
        now = Math.max(now, next);
        writeClaims();
        if (now >= state.dueAt) referee({ kind: 'due', at: now });
      }
      now = until;
    },
    up(box: HallBox) {
      const message = box.up.shift();
      if (!message) return;
      if (message.type === 'press_claim') box.claim = undefined;
      hear(message);
    },
    down(box: HallBox) {
      const message = box.down.shift();
      if (message?.type !== 'ping') return;
      const at = box.theirs(now);
      const { timestamp } = message;
      box.up.push({ type: 'pong', timestamp, target_sender_id: null, received_at: at, sent_at: at });
    },
    press(box: HallBox, lagMs: number) {
      if (box.pressedAt !== undefined) return;
      box.pressedAt = now;
      const message = {
        type: 'press_claim' as const,
        press_id: box.id,
        buzzerId: 1,
        at: box.theirs(now),
        client_id: box.id,
      };
      box.claim = { message, due: now + lagMs, written: false };
      writeClaims();
    },
    cut(box: HallBox, announced: boolean) {
      box.up = [];
      box.down = [];
      const presence = { type: 'client_connection_status' as const, client_type: 'buzzer', client_id: box.id };
      if (announced) hear({ ...presence, connected: false });
      hear({ ...presence, connected: true });
      if (box.claim) box.claim.written = false;
      writeClaims();
    },
  };
  const happen = (happening: Happening) => {
    if (happening.kind === 'pass') return acts.pass(happening);
    const box = boxes[happening.box % boxes.length];
    if (!box) return undefined;
    if (happening.kind === 'press') return acts.press(box, happening.lagMs);
    if (happening.kind === 'cut') return acts.cut(box, happening.announced);
    return acts[happening.kind](box);
  };

  referee({ kind: 'online', online: true, at: 0 });
  for (const { id } of boxes) hear({ type: 'box_status', client_id: id });
  /** Delivers everything that is on its way, so that the referee knows the clocks, and enables the buzzers. */
  const begin = () => {
    for (let round = 0; round < 40; round++) {
      for (const box of boxes) while (box.down.length > 0) acts.down(box);
      acts.pass({ ms: 1 });
      for (const box of boxes) while (box.up.length > 0) acts.up(box);
      acts.pass({ ms: 49 });
    }
    hear({ type: 'toggle_buzzers', enabled: true });
    acts.pass({ ms: 10 });
  };
  return { begin, happen, events, pressedAt: (id: string) => boxes.find((box) => box.id === id)?.pressedAt, boxes };
}
