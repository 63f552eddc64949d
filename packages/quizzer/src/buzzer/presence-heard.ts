import type { QuizzerMessage } from '../messages/quizzer-messages.ts';
import type { BuzzerIdentity, BuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';

/** How long the host may take to report its state after a buzzer client has joined, in ms. */
const hostReportMs = 1000;

/** A client, possibly this one, joined or is reported to be gone. */
export function presenceHeard(
  identity: BuzzerIdentity,
  state: BuzzerState,
  { client_type, client_id, connected }: QuizzerMessage<'client_connection_status'>,
  at: number,
): BuzzerStep {
  const isOurs = client_type === identity.clientType && client_id === identity.clientId;
  const isBox = isOurs || client_type === 'buzzer' || client_type === identity.clientType;
  const box = `${client_type}:${client_id}`;
  const others = state.joinedSince.filter((other) => other !== box);
  if (connected) {
    const joinedSince = isOurs ? [] : isBox ? [...others, box] : others;
    const hostReportsUntil =
      client_type === 'buzzer'
        ? [...state.hostReportsUntil.filter((until) => at <= until), at + hostReportMs]
        : state.hostReportsUntil;
    return { state: { ...state, hostReportsUntil, joinedSince }, send: [] };
  }
  if (!isOurs || !state.online) return { state: { ...state, joinedSince: others }, send: [] };
  const owing = { ...state, owesPresence: true };
  // The host answers a presence with its state, which would clear a press: wait until the round is over.
  if (state.selected !== null)
    return {
      state: owing,
      send: [],
      note: 'the host believes that this box is gone: it will be corrected after this round',
    };
  return withOwedPresence(identity, {
    state: owing,
    send: [],
    note: 'the host believed that this box was gone: corrected',
  });
}

/** Returns the step, which also announces that this client is connected if that is still owed. */
export function withOwedPresence({ clientType, clientId }: BuzzerIdentity, step: BuzzerStep): BuzzerStep {
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
