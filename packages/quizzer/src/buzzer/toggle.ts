import type { QuizzerMessage } from '../messages/quizzer-message.ts';
import type { BuzzerIdentity } from './buzzer-identity.ts';
import type { BuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';
import { clearing } from './clearing.ts';
import { withPresenceIfOwed } from './presence.ts';

/** What the host's `toggle_buzzers` does; the second copy of one, which was written again on another link, does nothing. */
export function toggle(
  identity: BuzzerIdentity,
  before: BuzzerState,
  { enabled, message_id }: QuizzerMessage<'toggle_buzzers'>,
  at: number,
): BuzzerStep {
  const toggled = typeof message_id === 'string' ? message_id : null;
  if (toggled !== null && toggled === before.toggled) return { state: before, send: [] };
  const state = { ...before, toggled };
  if (!enabled) return withPresenceIfOwed(identity, withoutHeld({ ...state, enabled: false }));
  const [telling, ...tellings] = state.tellings.filter((until) => at <= until);
  const round = { ...state, enabled: true, enabledAt: at, tellings };
  const stays =
    (state.selected !== null && `${state.selected} stays selected`) ||
    (state.lostTo !== null && `${state.lostTo} of another box stays first`);
  if (telling !== undefined && stays)
    return { state: round, send: [], note: `${stays}: the host tells its state, no new round` };
  return withPresenceIfOwed(identity, clearing(round));
}

/** A press that still waits for the round to be cleared has not been sent: it is forgotten. */
export function withoutHeld(state: BuzzerState): BuzzerStep {
  if (state.clear !== 'awaited') return { state, send: [] };
  const next = { ...state, clear: 'heard' as const, clearDue: null, unheard: null };
  if (state.unheard === null) return { state: next, send: [] };
  const note = `press ${String(state.unheard.buzzerId)} was not sent: forgotten`;
  return { state: { ...next, selected: null }, send: [], note };
}
