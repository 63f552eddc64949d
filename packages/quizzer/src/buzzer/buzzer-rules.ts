import type { Outcome } from '@hardware-ws/client';
import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-messages.ts';
import { pressTtlMs } from '../protocol/press-delivery.ts';
import type { BuzzerInput } from './buzzer-input.ts';
import type { BuzzerIdentity, BuzzerState } from './buzzer-state.ts';
import { type BuzzerStep, withPressIds } from './buzzer-step.ts';
import { presenceHeard } from './presence-heard.ts';
import { pressHeard } from './press-heard.ts';
import { clearOverdue } from './round-clear.ts';
import { toggleHeard, withoutWaitingPress } from './toggle-heard.ts';

/**
 * What a buzzer client does, as a pure function: after `enabled: true`, the first press wins, whether it comes from this box
 * or from another one. It stays the winner until the next round.
 *
 * The backend relays to all clients in one order. Boxes that follow what they hear therefore agree: the first number after
 * the clear of the round wins.
 *
 * @example
 * const { state, send } = buzzerRules(identity, initialBuzzerState, { kind: 'online', online: true });
 */
export function buzzerRules(identity: BuzzerIdentity, state: BuzzerState, input: BuzzerInput): BuzzerStep {
  return withPressIds(identity, stepOf(identity, state, input));
}

function stepOf(identity: BuzzerIdentity, state: BuzzerState, input: BuzzerInput): BuzzerStep {
  switch (input.kind) {
    case 'press':
      return pressed(identity, state, input.press, input.at);
    case 'online':
      return linkChanged(state, input.online);
    case 'outcome':
      return outcomeKnown(state, input.outcome);
    case 'overdue':
      return clearOverdue(state, input.at);
    case 'message':
      switch (input.message.type) {
        case 'toggle_buzzers':
          return toggleHeard(identity, state, input.message, input.at);
        case 'buzzer_pressed':
          return pressHeard(identity, state, input.message, input.at);
        case 'client_connection_status':
          return presenceHeard(identity, state, input.message, input.at);
      }
  }
}

function pressed(
  { falseStartMs = 0 }: BuzzerIdentity,
  state: BuzzerState,
  press: QuizzerOutgoingMessage<'buzzer_pressed'>,
  at = press.at,
): BuzzerStep {
  // A press may be old when it arrives: after a freeze of this process, or of the program that reads the pins.
  const ageMs = Number(at) - Number(press.at);
  const buzzerId = Number(press.buzzerId);
  const lockedMs = (state.lockedUntil.get(buzzerId) ?? -Infinity) - Number(press.at);
  const isStale = ageMs >= pressTtlMs && ageMs < Infinity;
  // An edge may be read late: with a lag of the driver, or because a press has to last for a time.
  const isEarly = !state.enabled || (falseStartMs > 0 && Number(press.at) < state.armedAt);
  const why =
    (isStale && `it is ${Math.round(ageMs)} ms old`) ||
    (!state.online && 'the link is down') ||
    (!state.enabled && 'the buzzers are disabled') ||
    (isEarly && 'the buzzers were still disabled when it was pressed') ||
    (lockedMs > 0 && `it is locked for ${Math.ceil(lockedMs)} ms more after a false start`) ||
    (state.selected !== null && `${state.selected} was first`) ||
    (state.lostTo !== null && `${state.lostTo} of another box was first`);
  if (why) {
    const isFalseStart = falseStartMs > 0 && !isStale && state.online && isEarly && press.at !== undefined;
    const lockedUntil = new Map(state.lockedUntil).set(buzzerId, Number(press.at) + falseStartMs);
    const note = `press ${String(press.buzzerId)} ignored: ${why}`;
    return { state: isFalseStart ? { ...state, lockedUntil } : state, send: [], note };
  }
  const taken = { ...state, selected: press.buzzerId, pendingPress: press };
  if (state.clear !== 'awaited') return { state: taken, send: [press] };
  const note = `press ${String(press.buzzerId)} waits until another box clears the round`;
  return { state: taken, send: [], note };
}

function linkChanged(state: BuzzerState, online: boolean): BuzzerStep {
  // The backend announces a new link, and the host reports its state to it. All other clients joined before it.
  const fresh = {
    online,
    enabled: false,
    owesPresence: false,
    hostReportsUntil: [],
    joinedSince: [],
    lastToggleId: null,
  };
  const step = withoutWaitingPress({ ...state, ...fresh, everOnline: state.everOnline || online });
  if (!online || state.online) return step;
  return {
    ...step,
    note: `connected${state.everOnline ? ' again' : ''}; the buzzers are disabled until the host enables them`,
  };
}

/** Forgets a press that was never sent: the host cannot know about it. An unconfirmed press may have arrived and stays. */
function outcomeKnown(state: BuzzerState, { kind, message }: Outcome<QuizzerOutgoingMessage>): BuzzerStep {
  const lost = kind === 'dropped' && message.type === 'buzzer_pressed' && message.buzzerId !== null;
  if (!lost || message.buzzerId !== state.selected || !state.pendingPress) return { state, send: [] };
  const note = `press ${message.buzzerId} was not sent and is forgotten`;
  return { state: { ...state, selected: null, pendingPress: null }, send: [], note };
}
