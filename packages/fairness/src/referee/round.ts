import { isForWholeRoom, type QuizzerMessage } from '@hardware-ws/quizzer';
import { withPingsSoon } from './pings.ts';
import { openRound, type RefereeState } from './referee-state.ts';
import { type RefereeStep, stepTo } from './referee-step.ts';

/** How long the host may take to report its state after a buzzer client has joined, in ms. */
const hostReportMs = 1000;

/** The host enabled or disabled the buzzers. */
export function toggleHeard(
  state: RefereeState,
  { enabled }: QuizzerMessage<'toggle_buzzers'>,
  at: number,
): RefereeStep {
  if (!enabled) return stepTo({ ...state, enabled });
  const { round } = state;
  const begins = !state.enabled || round.closed;
  const next = withPingsSoon({ ...state, enabled, armedSince: begins ? state.echoedAt : state.armedSince }, at);
  // Claims of a round that nobody has decided are void in a new round. A report to a client that has joined begins none.
  const isReport = at <= state.joinedAt + hostReportMs;
  return stepTo(isReport || round.closed ? next : { ...next, round: { ...openRound, heard: round.heard } });
}

/** The room heard a number, which ends the round, or the clear that begins the next one. */
export function numberHeard(
  state: RefereeState,
  { buzzerId, press_id, recipient }: QuizzerMessage<'buzzer_pressed'>,
): RefereeStep {
  const { round } = state;
  if (!isForWholeRoom(recipient)) return stepTo(state);
  if (buzzerId === null) {
    // Two boxes may both clear a round. The claims between the two clears are good.
    if (!round.closed) return stepTo(state);
    return stepTo({ ...state, previous: round.verdict ?? state.previous, round: openRound });
  }
  if (round.closed) return stepTo(state);
  const closed = { ...state, round: { ...round, closed: true } };
  if (round.verdict !== null || !state.rules) return stepTo(closed);
  const isClaimed = round.heard.some(({ pressId }) => pressId === press_id);
  const how = isClaimed ? 'its box did not wait for the verdict' : 'its box is not in fair mode, or heard no referee';
  return stepTo(closed, { kind: 'note', text: `buzzer ${buzzerId} was pressed without a verdict: ${how}` });
}
