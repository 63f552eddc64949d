import type { FairMessage } from '../messages/fair-messages.ts';
import type { RefereeState } from './referee-state.ts';
import { type RefereeIdentity, type RefereeStep, stepTo } from './referee-step.ts';

/** The time between two announcements of a referee, in ms. */
const statusMs = 500;

/** How long a new referee listens before it decides, in ms: until it knows the others, and the clocks of the boxes. */
const learningMs = 1500;

/** How long a referee that decides may be silent, in ms. Three of its announcements are missing then. */
const silenceMs = 1600;

/** Whether this referee decides: it has listened for long enough, and hears no referee that comes before it. */
function isRuling({ onlineSince, rivals }: RefereeState, at: number): boolean {
  return (
    onlineSince !== null &&
    at >= onlineSince + learningMs &&
    [...rivals.values()].every((heardAt) => at >= heardAt + silenceMs)
  );
}

/** Another referee announced itself, or our own announcement came back. */
export function statusHeard(
  identity: RefereeIdentity,
  state: RefereeState,
  message: FairMessage<'referee_status'>,
  at: number,
): RefereeStep {
  const { client_id, instance, rules, sent_at } = message;
  if (instance === identity.instance) {
    if (typeof sent_at !== 'number' || !state.statusesOut.includes(sent_at)) return stepTo(state);
    const statusesOut = state.statusesOut.filter((sent) => sent > sent_at);
    return stepTo({ ...state, statusesOut, echoedAt: Math.max(state.echoedAt, sent_at) });
  }
  // Of two referees, the one with the smaller id decides.
  const isBefore = client_id === identity.clientId ? instance < identity.instance : client_id < identity.clientId;
  if (!rules || !isBefore) return stepTo(state);
  const recent = [...state.rivals].filter(([, heardAt]) => at < heardAt + silenceMs).slice(-15);
  return stepTo({ ...state, rivals: new Map(recent).set(instance, at) });
}

/** Announces this referee when it is time, and at once when it begins or ceases to decide. */
export function announce({ clientId, instance }: RefereeIdentity, state: RefereeState, at: number): RefereeStep {
  if (state.onlineSince === null) return stepTo(state);
  const rules = isRuling(state, at);
  if (rules === state.rules && at < state.statusDueAt) return stepTo(state);
  const status = { type: 'referee_status' as const, client_id: clientId, instance, rules, sent_at: at };
  const text = rules ? 'this referee decides' : 'another referee decides: this one stands by';
  return {
    state: { ...state, rules, statusDueAt: at + statusMs, statusesOut: [...state.statusesOut.slice(-15), at] },
    send: [status],
    events: rules === state.rules ? [] : [{ kind: 'note', text }],
  };
}

/** When this referee may begin to decide. */
export function rulingDueAt({ onlineSince, rivals, rules }: RefereeState): number {
  if (onlineSince === null || rules) return Infinity;
  return Math.max(onlineSince + learningMs, ...[...rivals.values()].map((heardAt) => heardAt + silenceMs));
}
