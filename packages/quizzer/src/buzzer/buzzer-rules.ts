import type { Outcome } from '@hardware-ws/client';
import { pressTtlMs } from '../press-ttl-ms.ts';
import type { QuizzerMessage } from '../quizzer-message.ts';
import type { QuizzerOutgoingMessage } from '../quizzer-outgoing-message.ts';
import type { BuzzerInput } from './buzzer-input.ts';
import type { BuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';

/** Who a buzzer client is to the backend. */
export interface BuzzerIdentity {
  readonly clientType: string;
  readonly clientId: string;
}

/** How long after a buzzer has joined the host may take to tell its state, in ms. */
const tellingMs = 1000;

/**
 * What a buzzer client does, as a pure function: the first press after `enabled: true` wins, until the next one.
 *
 * @example
 * const { state, send } = buzzerRules(identity, initialBuzzerState, { kind: 'online', online: true });
 */
export function buzzerRules(identity: BuzzerIdentity, state: BuzzerState, input: BuzzerInput): BuzzerStep {
  switch (input.kind) {
    case 'press':
      return press(state, input.press, input.at);
    case 'online':
      // A new link is announced by the backend itself, and told the host's state.
      return { state: { ...state, online: input.online, enabled: false, owesPresence: false, tellings: [] }, send: [] };
    case 'outcome':
      return settled(state, input.outcome);
    case 'message':
      return input.message.type === 'toggle_buzzers'
        ? toggle(identity, state, input.message.enabled, input.at)
        : presence(identity, state, input.message, input.at);
  }
}

function press(state: BuzzerState, pressed: QuizzerOutgoingMessage<'buzzer_pressed'>, at = pressed.at): BuzzerStep {
  // The clock says so, though the press is only seen now: after a freeze of this process, or of what reads the pins.
  const ageMs = Number(at) - Number(pressed.at);
  const why =
    (ageMs >= pressTtlMs && ageMs < Infinity && `it is ${Math.round(ageMs)} ms old`) ||
    (!state.online && 'the link is down') ||
    (!state.enabled && 'buzzers are disabled') ||
    (state.selected !== null && `${state.selected} was first`);
  if (why) return { state, send: [], note: `press ${String(pressed.buzzerId)} ignored: ${why}` };
  return { state: { ...state, selected: pressed.buzzerId }, send: [pressed] };
}

/** A press that was never written is no press: the host cannot have heard of it. One that is unconfirmed may have arrived. */
function settled(state: BuzzerState, { kind, message }: Outcome<QuizzerOutgoingMessage>): BuzzerStep {
  const lost = kind === 'dropped' && message.type === 'buzzer_pressed' && message.buzzerId !== null;
  if (!lost || message.buzzerId !== state.selected) return { state, send: [] };
  return { state: { ...state, selected: null }, send: [], note: `press ${message.buzzerId} was not sent: forgotten` };
}

function toggle(identity: BuzzerIdentity, state: BuzzerState, enabled: boolean, at: number): BuzzerStep {
  if (!enabled) return withPresenceIfOwed(identity, { state: { ...state, enabled: false }, send: [] });
  const [telling, ...tellings] = state.tellings.filter((until) => at <= until);
  if (telling !== undefined && state.selected !== null) {
    const note = `${state.selected} stays selected: the host tells its state, no new round`;
    return { state: { ...state, enabled: true, tellings }, send: [], note };
  }
  return withPresenceIfOwed(identity, {
    state: { ...state, enabled: true, selected: null, tellings },
    send: [{ type: 'buzzer_pressed', buzzerId: null }],
  });
}

function presence(
  identity: BuzzerIdentity,
  state: BuzzerState,
  { client_type, client_id, connected }: QuizzerMessage<'client_connection_status'>,
  at: number,
): BuzzerStep {
  if (connected) {
    const tellings =
      client_type === 'buzzer' ? [...state.tellings.filter((until) => at <= until), at + tellingMs] : state.tellings;
    return { state: { ...state, tellings }, send: [] };
  }
  const believedGone = state.online && client_type === identity.clientType && client_id === identity.clientId;
  if (!believedGone) return { state, send: [] };
  const owing = { ...state, owesPresence: true };
  // The host answers a presence with its state, which would clear a press: so not before the round has ended.
  if (state.selected !== null)
    return { state: owing, send: [], note: 'the host believes us gone: told after this round' };
  return withPresenceIfOwed(identity, { state: owing, send: [], note: 'the host believed us gone' });
}

function withPresenceIfOwed({ clientType, clientId }: BuzzerIdentity, step: BuzzerStep): BuzzerStep {
  if (!step.state.owesPresence) return step;
  return {
    ...step,
    state: { ...step.state, owesPresence: false },
    send: [
      ...step.send,
      { type: 'client_connection_status', client_type: clientType, client_id: clientId, connected: true },
    ],
  };
}
