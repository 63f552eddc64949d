import { boxHeard, pongHeard, presenceHeard } from './boxes.ts';
import { claimHeard } from './claims.ts';
import { fenceDueAt, judge } from './fence.ts';
import { pingDue } from './pings.ts';
import { openRound, type RefereeState } from './referee-state.ts';
import {
  andThen,
  type RefereeIdentity,
  type RefereeIncomingMessage,
  type RefereeInput,
  type RefereeStep,
  stepTo,
} from './referee-step.ts';
import { numberHeard, toggleHeard } from './round.ts';
import { announce, rulingDueAt, statusHeard } from './ruling.ts';

/**
 * What a referee does, as a pure function. It measures the clocks of the boxes, asks all of them whether they have an earlier press once
 * one claims a press, and sends the one `buzzer_pressed` of the winner with a verdict.
 *
 * Hosts and boxes that know nothing of it hear an ordinary press. A referee that is away costs nothing, because the boxes then send their
 * presses themselves.
 *
 * @example
 * const { state, send, events } = refereeRules(referee, initialRefereeState, { kind: 'online', online: true, at: 0 });
 */
export function refereeRules(identity: RefereeIdentity, state: RefereeState, input: RefereeInput): RefereeStep {
  const { at } = input;
  const heard = stepOf(identity, state, input);
  const announced = andThen(heard, (next) => announce(identity, next, at));
  const judged = andThen(announced, (next) => judge(identity, next, at));
  const pinged = andThen(judged, (next) => pingDue(next, at));
  return { ...pinged, state: { ...pinged.state, dueAt: dueAt(pinged.state) } };
}

function stepOf(identity: RefereeIdentity, state: RefereeState, input: RefereeInput): RefereeStep {
  switch (input.kind) {
    case 'due':
      return stepTo(state);
    case 'online':
      return stepTo(linkChanged(state, input.online, input.at));
    case 'message':
      return messageHeard(identity, state, input.message, input.at);
  }
}

function messageHeard(
  identity: RefereeIdentity,
  before: RefereeState,
  message: RefereeIncomingMessage,
  at: number,
): RefereeStep {
  const { channel_id } = message;
  const state = typeof channel_id === 'string' ? { ...before, channel: channel_id } : before;
  switch (message.type) {
    case 'press_claim':
      return claimHeard(state, message, at);
    case 'pong':
      return pongHeard(state, message, at);
    case 'box_status':
      return boxHeard(state, message, at);
    case 'referee_status':
      return statusHeard(identity, state, message, at);
    case 'client_connection_status':
      return presenceHeard(state, message, at);
    case 'toggle_buzzers':
      return toggleHeard(state, message, at);
    case 'buzzer_pressed':
      return numberHeard(state, message);
  }
}

/** A link that opens knows nothing of what happened meanwhile. The clocks of the boxes are still good. */
function linkChanged(state: RefereeState, online: boolean, at: number): RefereeState {
  if (online === (state.onlineSince !== null)) return state;
  return {
    ...state,
    onlineSince: online ? at : null,
    channel: null,
    rules: false,
    statusDueAt: online ? at : Infinity,
    statusesOut: [],
    rivals: new Map(),
    round: openRound,
  };
}

function dueAt(state: RefereeState): number {
  const { onlineSince, channel, boxes, statusDueAt } = state;
  if (onlineSince === null) return Infinity;
  const pings = channel === null ? [] : [...boxes.values()].filter(({ leftAt }) => leftAt === null);
  return Math.min(statusDueAt, rulingDueAt(state), fenceDueAt(state), ...pings.map(({ pingDueAt }) => pingDueAt));
}
