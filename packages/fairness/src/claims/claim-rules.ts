import type { BuzzerState, BuzzerStepWithInput, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import type { FairMessage } from '../messages/fair-messages.ts';
import { claimHeard } from './claim-heard.ts';
import { type ClaimIdentity, type ClaimState, verdictMs } from './claim-state.ts';
import type { ClaimInput, ClaimStep } from './claim-step.ts';

type Press = QuizzerOutgoingMessage<'buzzer_pressed'>;

/** How long a referee may be silent, in ms. After that, a box sends its presses itself. */
const silenceMs = 2000;

/** How many referees a box remembers. */
const mostReferees = 16;

/**
 * What a box in fair mode does with what the rules of a buzzer want to send, as a pure function: it claims a press instead of sending it, as
 * long as a referee is there to decide. If none was heard for 2 s, the press is sent at once. If there is no verdict within 500 ms, it is
 * sent then, with the same `press_id`. Of several boxes, the one whose claim the backend relayed first sends its press first, so that the
 * host hears one number.
 *
 * @example
 * const { state, send } = claimRules({ clientId: 'main' }, initialClaimState, { kind: 'due', at: 0 });
 */
export function claimRules(identity: ClaimIdentity, state: ClaimState, input: ClaimInput): ClaimStep {
  switch (input.kind) {
    case 'step':
      return stepTaken(identity, state, input.step, input.at);
    case 'message':
      return input.message.type === 'press_claim'
        ? claimHeard(identity, state, input.message, input.at)
        : refereeHeard(identity, state, input.message, input.at);
    case 'due':
      return verdictOverdue(state, input.at);
  }
}

function stepTaken({ clientId }: ClaimIdentity, before: ClaimState, step: BuzzerStepWithInput, at: number): ClaimStep {
  const { input } = step;
  // A new link may lead to referees that do not know this box.
  const fresh = input.kind === 'online' && input.online ? { ...before, referees: new Map() } : before;
  const state = isUndecided(step.state) ? fresh : { ...fresh, waiting: null };
  const press = step.send.find(isClaimable);
  if (press === undefined || at - state.refereeAt > silenceMs) return { state, send: step.send };
  const { buzzerId, press_id = '', at: pressedAt = at } = press;
  const claim = {
    type: 'press_claim' as const,
    press_id,
    buzzerId: Number(buzzerId),
    at: pressedAt,
    client_id: clientId,
  };
  return {
    state: { ...state, waiting: { press, since: at, until: at + verdictMs } },
    send: step.send.map((message) => (message === press ? claim : message)),
  };
}

/** Whether a message is a press that a referee can judge. A press without a time, which was already decided once, is not. */
function isClaimable(message: BuzzerStepWithInput['send'][number]): message is Press {
  return (
    message.type === 'buzzer_pressed' &&
    message.buzzerId !== null &&
    message.press_id !== undefined &&
    message.at !== undefined
  );
}

function refereeHeard(
  { clientId, edgeMs, sampleMs }: ClaimIdentity,
  state: ClaimState,
  { instance, rules }: FairMessage<'referee_status'>,
  at: number,
): ClaimStep {
  const heardAt = state.referees.get(instance) ?? -Infinity;
  const referees = new Map([...state.referees].filter(([other]) => other !== instance).slice(1 - mostReferees));
  const next = { ...state, referees: referees.set(instance, at), refereeAt: rules ? at : state.refereeAt };
  const status = {
    type: 'box_status' as const,
    client_id: clientId,
    ...(edgeMs !== undefined && { edge_ms: edgeMs }),
    ...(sampleMs !== undefined && { sample_ms: sampleMs }),
  };
  const send = at - heardAt > silenceMs ? [status] : [];
  const isNew = rules && at - state.refereeAt > silenceMs;
  return { state: next, send, ...(isNew && { note: 'a referee decides who was first' }) };
}

function verdictOverdue(state: ClaimState, at: number): ClaimStep {
  if (state.waiting === null || at < state.waiting.until) return { state, send: [] };
  const { press } = state.waiting;
  const note = `no verdict within ${verdictMs} ms: press ${String(press.buzzerId)} is sent without one`;
  return { state: { ...state, waiting: null }, send: [press], note };
}

/** Whether a box has a press of which it has not heard yet whether it was first. */
export function isUndecided({ selected, pendingPress }: BuzzerState): boolean {
  return selected !== null && pendingPress !== null;
}
