import type { QuizzerMessage } from '../messages/quizzer-message.ts';
import type { BuzzerIdentity } from './buzzer-identity.ts';
import type { BuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';
import { tellingMs } from './telling-ms.ts';

/** What it does that a client, this one included, joins or is said to be gone. */
export function presence(
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
    const tellings =
      client_type === 'buzzer' ? [...state.tellings.filter((until) => at <= until), at + tellingMs] : state.tellings;
    return { state: { ...state, tellings, joinedSince }, send: [] };
  }
  if (!isOurs || !state.online) return { state: { ...state, joinedSince: others }, send: [] };
  const owing = { ...state, owesPresence: true };
  // The host answers a presence with its state, which would clear a press: so not before the round has ended.
  if (state.selected !== null)
    return { state: owing, send: [], note: 'the host believes us gone: told after this round' };
  return withPresenceIfOwed(identity, { state: owing, send: [], note: 'the host believed us gone' });
}

/** The step, which also says that we are connected if that is owed. */
export function withPresenceIfOwed({ clientType, clientId }: BuzzerIdentity, step: BuzzerStep): BuzzerStep {
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
