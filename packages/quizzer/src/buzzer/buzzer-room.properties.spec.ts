import * as fc from 'fast-check';
import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-messages.ts';
import type { BuzzerIncomingMessage, BuzzerInput } from './buzzer-input.ts';
import { buzzerRules } from './buzzer-rules.ts';
import { initialBuzzerState, type BuzzerState } from './buzzer-state.ts';

type Sent = QuizzerOutgoingMessage<'toggle_buzzers' | 'buzzer_pressed' | 'client_connection_status'>;

interface Box {
  readonly up: Sent[];
  readonly down: BuzzerIncomingMessage[];
  state: BuzzerState;
  joined: boolean;
}

/**
 * Boxes and a host at a relay. Each has its own link, which delivers in order and only on command. The host is as simple as
 * possible: it shows the first number since the last `null`, and reports its state to each client that joins.
 */
function room(size: number) {
  const boxes = Array.from({ length: size }, (): Box => ({
    up: [],
    down: [],
    state: initialBuzzerState,
    joined: false,
  }));
  const host = { up: [] as Sent[], down: [] as BuzzerIncomingMessage[], enabled: false, shown: null as number | null };
  let now = 0;
  const log: Sent[] = [];

  const relay = (message: Sent | undefined) => {
    if (!message) return;
    log.push(message);
    for (const { down } of [host, ...boxes.filter(({ joined }) => joined)]) down.push(message);
  };
  const give = (index: number, input: BuzzerInput) => {
    const box = boxes[index];
    if (!box) return;
    const { state, send } = buzzerRules(
      { clientType: 'buzzer', clientId: String(index), idPrefix: `box${index}` },
      box.state,
      input,
    );
    box.state = state;
    box.up.push(...send);
  };
  const toHost = () => {
    const message = host.down.shift();
    if (message?.type === 'client_connection_status' && message.connected)
      host.up.push({ type: 'toggle_buzzers', enabled: host.enabled });
    if (message?.type === 'buzzer_pressed')
      host.shown = message.buzzerId === null ? null : (host.shown ?? message.buzzerId);
  };
  const acts = {
    join(index: number) {
      const box = boxes[index];
      if (!box || box.joined) return;
      box.joined = true;
      give(index, { kind: 'online', online: true });
      relay({ type: 'client_connection_status', client_type: 'buzzer', client_id: String(index), connected: true });
    },
    press(index: number) {
      give(index, { kind: 'press', press: { type: 'buzzer_pressed', buzzerId: 10 * index + 1, at: now } });
    },
    toggle(_: number, enabled = true) {
      host.enabled = enabled;
      host.up.push({ type: 'toggle_buzzers', enabled });
    },
    up: (index: number) => relay((boxes[index] ?? host).up.shift()),
    down(index: number) {
      const message = boxes[index]?.down.shift();
      if (message) give(index, { kind: 'message', message, at: now });
      else if (!boxes[index]) toHost();
    },
    drain() {
      const links = [host, ...boxes];
      while (links.some(({ up, down }) => up.length + down.length > 0)) {
        links.forEach((_, index) => acts.up(index));
        links.forEach((_, index) => acts.down(index));
      }
    },
    pass(ms: number) {
      now += ms;
      boxes.forEach(({ state }, index) => {
        if (state.clearDueAt !== null && state.clearDueAt <= now) give(index, { kind: 'overdue', at: now });
      });
    },
  };
  const pressed = () => log.flatMap((message) => (message.type === 'buzzer_pressed' ? [message.buzzerId] : []));
  return { boxes, host, acts, pressed };
}

const act = fc.record({
  ms: fc.nat(12),
  kind: fc.constantFrom('up', 'down', 'up', 'down', 'press' as const),
  index: fc.nat(3),
});
const acts = fc.array(act, { maxLength: 60 });

/** Three boxes that have joined, and a round that the host has started. */
function begun() {
  const game = room(3);
  game.boxes.forEach((_, index) => game.acts.join(index));
  game.acts.drain();
  game.acts.pass(5000);
  game.acts.toggle(3);
  return game;
}

type Room = ReturnType<typeof room>;

/**
 * All boxes name the winner that the host names, and no other box believes that it has won. A box that joined between two presses
 * knows only that it has lost the round.
 */
function agree({ boxes, host }: Room, late: readonly number[] = []): void {
  const views = boxes.map(({ state }) => state.selected ?? state.lostTo);
  const expected = views.map((view, index) => (late.includes(index) && host.shown !== null ? view : host.shown));
  expect(views).toEqual(expected);
  expect(views.every((view) => (view === null) === (host.shown === null))).toBe(true);
  expect(boxes.filter(({ state }) => state.selected !== null)).toHaveLength(host.shown === null ? 0 : 1);
}

/** Plays a list of actions in a round that the host has started, and delivers everything: all boxes must agree. */
function agreeAfter(
  list: readonly { readonly ms: number; readonly kind: keyof Room['acts']; readonly index: number }[],
) {
  const game = begun();
  for (const { ms, kind, index } of list) {
    game.acts.pass(ms);
    game.acts[kind](index);
  }
  game.acts.drain();
  agree(game);
}

describe('boxes in one game, with messages that arrive at any time', () => {
  it('agree with the host that the press that the relay received first wins', () => {
    fc.assert(
      fc.property(acts, (list) => {
        agreeAfter(list);
      }),
      { numRuns: 1000 },
    );
  });

  it('clear a round exactly once, before any press', () => {
    // Shorter than the time that a box waits for another box's clear.
    fc.assert(
      fc.property(
        fc.array(fc.record({ ...{ kind: fc.constantFrom('up', 'down', 'press' as const) }, index: fc.nat(3) })),
        (list) => {
          const game = begun();
          for (const { kind, index } of list) game.acts[kind](index);
          game.acts.drain();
          expect(game.pressed().indexOf(null)).toBe(0);
          expect(game.pressed().lastIndexOf(null)).toBe(0);
          agree(game);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('agree after rounds that start while presses are on their way', () => {
    const more = fc.record({
      ms: fc.nat(3),
      kind: fc.constantFrom('up', 'down', 'up', 'down', 'down', 'up', 'press', 'press', 'toggle' as const),
      index: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(more, { minLength: 20, maxLength: 150 }), (list) => {
        agreeAfter(list);
      }),
      { numRuns: 1000 },
    );
  });

  it('agree with a box that joins in the middle of a round', () => {
    fc.assert(
      fc.property(acts, acts, (before, after) => {
        const game = room(3);
        game.acts.join(0);
        game.acts.join(1);
        game.acts.drain();
        game.acts.pass(5000);
        game.acts.toggle(3);
        for (const { kind, index } of before) game.acts[kind](index);
        game.acts.join(2);
        for (const { kind, index } of after) game.acts[kind](index);
        game.acts.drain();
        agree(game, [2]);
      }),
      { numRuns: 2000 },
    );
  });
});
