import * as fc from 'fast-check';
import type { BuzzerInput } from './buzzer-input.ts';
import { buzzerRules } from './buzzer-rules.ts';
import { initialBuzzerState, type BuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';

const identity = { clientType: 'buzzer', clientId: 'main' };

const afterMs = fc.oneof(fc.nat(50), fc.nat(3000));

const event = fc.oneof(
  fc.record({ kind: fc.constant('press' as const), buzzerId: fc.nat(3) }),
  fc.record({ kind: fc.constant('online' as const), online: fc.boolean() }),
  fc.record({ kind: fc.constant('toggle' as const), enabled: fc.boolean() }),
  fc.record({
    kind: fc.constant('presence' as const),
    client_type: fc.constantFrom('buzzer', 'osc'),
    client_id: fc.constantFrom('main', 'other'),
    connected: fc.boolean(),
  }),
);

const inputs = fc.array(fc.tuple(afterMs, event), { maxLength: 60 }).map((events) => {
  let at = 0;
  return events.map(([ms, event]): BuzzerInput => {
    at += ms;
    switch (event.kind) {
      case 'press':
        return { kind: 'press', press: { type: 'buzzer_pressed', buzzerId: event.buzzerId, at } };
      case 'online':
        return event;
      case 'toggle':
        return { kind: 'message', message: { type: 'toggle_buzzers', enabled: event.enabled }, at };
      case 'presence': {
        const { kind, ...status } = event;
        void kind;
        return { kind: 'message', message: { type: 'client_connection_status', ...status }, at };
      }
    }
  });
});

interface Taken extends BuzzerStep {
  readonly before: BuzzerState;
  readonly input: BuzzerInput;
}

function run(inputs: readonly BuzzerInput[]): readonly Taken[] {
  let state = initialBuzzerState;
  return inputs.map((input) => {
    const before = state;
    const step = buzzerRules(identity, before, input);
    ({ state } = step);
    return { ...step, before, input };
  });
}

/** Checks that a property holds for every step, given all steps up to it. */
function always(holds: (step: Taken, until: readonly Taken[]) => boolean): void {
  const property = fc.property(inputs, (inputs) =>
    run(inputs).every((step, index, all) => holds(step, all.slice(0, index + 1))),
  );
  expect(() => fc.assert(property, { numRuns: 300 })).not.toThrow();
}

function isEnabling({ input }: Taken) {
  return input.kind === 'message' && input.message.type === 'toggle_buzzers' && input.message.enabled;
}
function isPresence({ input }: Taken, connected: boolean) {
  return (
    input.kind === 'message' &&
    input.message.type === 'client_connection_status' &&
    input.message.connected === connected
  );
}
function hasJoined(step: Taken) {
  return isPresence(step, true) && step.input.kind === 'message' && step.input.message['client_type'] === 'buzzer';
}
function joinedSince(from: number) {
  return (step: Taken) => hasJoined(step) && timeOf(step) >= from;
}
function timeOf({ input }: Taken) {
  return input.kind === 'message' ? input.at : NaN;
}

function clearings({ send }: Taken) {
  return send.filter((message) => message.type === 'buzzer_pressed' && message.buzzerId === null);
}
function isNewRound(step: Taken) {
  return (
    isEnabling(step) && step.state.selected === null && (clearings(step).length === 1 || step.state.clear === 'awaited')
  );
}
function presses({ send }: Taken) {
  return send.filter((message) => message.type === 'buzzer_pressed' && message.buzzerId !== null);
}
function presences({ send }: Taken) {
  return send.filter((message) => message.type === 'client_connection_status');
}

describe('a buzzer client, after any sequence of inputs', () => {
  it('never sends two presses without a null between them', () => {
    always((step, until) => {
      const sent = until.flatMap(({ send }) => send).filter((message) => message.type === 'buzzer_pressed');
      return presses(step).length === 0 || (sent.at(-2)?.buzzerId ?? null) === null;
    });
  });

  it('sends a press if and only if it is online and enabled, nothing is selected, and no clear of another box is due', () => {
    always((step) => {
      const { before, input, state } = step;
      const accepts = input.kind === 'press' && before.online && before.enabled && before.selected === null;
      const [sent, ...more] = presses(step);
      if (!accepts) return sent === undefined;
      const waits = before.clear === 'awaited' && sent === undefined && step.note?.includes('waits') === true;
      return (sent === input.press || waits) && more.length === 0 && state.selected === input.press.buzzerId;
    });
  });

  it('gives a reason for every press that it does not send', () => {
    always((step) => step.input.kind !== 'press' || step.send.length === 1 || /ignored:|waits/.test(step.note ?? ''));
  });

  it('sends one null when it is enabled, never otherwise, and then has nothing selected', () => {
    always((step) => {
      const { state } = step;
      if (clearings(step).length === 0) return true;
      return clearings(step).length === 1 && isEnabling(step) && state.enabled && state.selected === null;
    });
  });

  it('accepts presses each time it is enabled, or keeps the selected press and says so', () => {
    always((step) => {
      if (!isEnabling(step)) return true;
      const kept = step.state.selected !== null && step.state.selected === step.before.selected;
      return step.state.enabled && (isNewRound(step) || (kept && step.note?.includes('stays') === true));
    });
  });

  it('keeps a press only if a buzzer joined within the last second', () => {
    always((step, until) => {
      if (!isEnabling(step) || isNewRound(step)) return true;
      return until.some(joinedSince(timeOf(step) - 1000));
    });
  });

  it('keeps a press at most once for each buzzer that joined', () => {
    always((_, until) => {
      const kept = until.filter((step) => isEnabling(step) && !isNewRound(step));
      return kept.length <= until.filter(joinedSince(0)).length;
    });
  });

  it('announces that it is connected at most once, and never in a round that has a press', () => {
    always((step, until) => {
      const asked = until.filter((step) => isPresence(step, false)).length;
      const said = until.flatMap(presences).length;
      if (presences(step).length === 0) return true;
      const free = step.state.selected === null || !step.state.enabled;
      return said <= asked && presences(step).length === 1 && free && !step.state.owesPresence;
    });
  });

  it('announces that it is connected only while it is', () => {
    always((step) => {
      const asked = isPresence(step, false) && presences(step).length > 0;
      return !asked || step.before.online;
    });
  });

  it('is disabled when the link is lost, sends nothing and does not change the lamp', () => {
    always(({ input, before, state, send }) => {
      if (input.kind !== 'online') return true;
      const held = before.clear === 'awaited' && before.selected !== null;
      return send.length === 0 && !state.enabled && (held || state.selected === before.selected);
    });
  });

  it('turns the lamp off only for a new round, unless the press was never sent', () => {
    always((step) => {
      const { before, state, note = '' } = step;
      return before.selected === null || state.selected !== null || isNewRound(step) || note.includes('was not sent');
    });
  });

  it('waits for the clear of another box only while it knows a box that joined later', () => {
    always((step) => step.state.clear !== 'awaited' || step.before.joinedSince.length > 0 || !isEnabling(step));
  });

  it('forgets what has expired, so no list grows with time', () => {
    always((step) => {
      const now = timeOf(step);
      const reread = isEnabling(step) || hasJoined(step);
      return !reread || step.state.hostReportsUntil.every((until) => until >= now && until <= now + 1000);
    });
  });
});
