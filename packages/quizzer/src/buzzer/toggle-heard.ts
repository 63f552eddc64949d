import type { QuizzerMessage } from '../messages/quizzer-messages.ts';
import { type BuzzerIdentity, type BuzzerState, initialBuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';
import { withOwedPresence } from './presence-heard.ts';
import { startRound } from './round-clear.ts';

/** The host sent a `toggle_buzzers`. A second copy of one, written again on another link, has no effect. */
export function toggleHeard(
  identity: BuzzerIdentity,
  before: BuzzerState,
  { enabled, message_id }: QuizzerMessage<'toggle_buzzers'>,
  at: number,
): BuzzerStep {
  const lastToggleId = typeof message_id === 'string' ? message_id : null;
  if (lastToggleId !== null && lastToggleId === before.lastToggleId) return { state: before, send: [] };
  const state = { ...before, lastToggleId };
  if (!enabled) return withOwedPresence(identity, withoutWaitingPress({ ...state, enabled: false }));
  const [report, ...hostReportsUntil] = state.hostReportsUntil.filter((until) => at <= until);
  // The host may have enabled the buzzers before this box could hear it: then nobody has started too early.
  const { lockedUntil, armedAt } = report === undefined ? state : initialBuzzerState;
  const isArmed = report === undefined && !state.enabled;
  const round = {
    ...state,
    enabled: true,
    enabledAt: at,
    armedAt: isArmed ? at : armedAt,
    hostReportsUntil,
    lockedUntil,
  };
  const stays =
    (state.selected !== null && `${state.selected} stays selected`) ||
    (state.lostTo !== null && `${state.lostTo} of another box stays first`);
  if (report !== undefined && stays)
    return { state: round, send: [], note: `${stays}: the host reported its state, no new round` };
  return withOwedPresence(identity, startRound(round));
}

/** Forgets a press that is still waiting until the round is cleared: it has not been sent. */
export function withoutWaitingPress(state: BuzzerState): BuzzerStep {
  if (state.clear !== 'awaited') return { state, send: [] };
  const next = { ...state, clear: 'heard' as const, clearDueAt: null, pendingPress: null };
  if (state.pendingPress === null) return { state: next, send: [] };
  const note = `press ${String(state.pendingPress.buzzerId)} was not sent and is forgotten`;
  return { state: { ...next, selected: null }, send: [], note };
}
