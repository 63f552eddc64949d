import type { Outcome } from '@hardware-ws/client';
import { pressTtlMs } from '../protocol/press-ttl-ms.ts';
import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-message.ts';
import type { BuzzerIdentity } from './buzzer-identity.ts';
import type { BuzzerInput } from './buzzer-input.ts';
import type { BuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';
import { named } from './named.ts';
import { pressHeard } from './press-heard.ts';
import { presence } from './presence.ts';
import { clearOverdue } from './clearing.ts';
import { toggle, withoutHeld } from './toggle.ts';

/**
 * What a buzzer client does, as a pure function: the first press after `enabled: true` wins, of this box or of another one, until
 * the next one.
 *
 * The backend relays to all in one order, so boxes that go by what they hear agree: of the numbers since the round was cleared
 * the first one wins.
 *
 * @example
 * const { state, send } = buzzerRules(identity, initialBuzzerState, { kind: 'online', online: true });
 */
export function buzzerRules(identity: BuzzerIdentity, state: BuzzerState, input: BuzzerInput): BuzzerStep {
  return named(identity, stepOf(identity, state, input));
}

function stepOf(identity: BuzzerIdentity, state: BuzzerState, input: BuzzerInput): BuzzerStep {
  switch (input.kind) {
    case 'press':
      return press(state, input.press, input.at);
    case 'online':
      return link(state, input.online);
    case 'outcome':
      return settled(state, input.outcome);
    case 'overdue':
      return clearOverdue(state, input.at);
    case 'message':
      switch (input.message.type) {
        case 'toggle_buzzers':
          return toggle(identity, state, input.message, input.at);
        case 'buzzer_pressed':
          return pressHeard(identity, state, input.message, input.at);
        case 'client_connection_status':
          return presence(identity, state, input.message, input.at);
      }
  }
}

function press(state: BuzzerState, pressed: QuizzerOutgoingMessage<'buzzer_pressed'>, at = pressed.at): BuzzerStep {
  // The clock says so, though the press is only seen now: after a freeze of this process, or of what reads the pins.
  const ageMs = Number(at) - Number(pressed.at);
  const why =
    (ageMs >= pressTtlMs && ageMs < Infinity && `it is ${Math.round(ageMs)} ms old`) ||
    (!state.online && 'the link is down') ||
    (!state.enabled && 'buzzers are disabled') ||
    (state.selected !== null && `${state.selected} was first`) ||
    (state.lostTo !== null && `${state.lostTo} of another box was first`);
  if (why) return { state, send: [], note: `press ${String(pressed.buzzerId)} ignored: ${why}` };
  const taken = { ...state, selected: pressed.buzzerId, unheard: pressed };
  if (state.clear !== 'awaited') return { state: taken, send: [pressed] };
  return { state: taken, send: [], note: `press ${String(pressed.buzzerId)} waits for another box to clear the round` };
}

function link(state: BuzzerState, online: boolean): BuzzerStep {
  // A new link is announced by the backend itself, and told the host's state; all others have joined before it.
  const fresh = { online, enabled: false, owesPresence: false, tellings: [], joinedSince: [], toggled: null };
  const step = withoutHeld({ ...state, ...fresh, beenOnline: state.beenOnline || online });
  if (!online || state.online) return step;
  return {
    ...step,
    note: `connected${state.beenOnline ? ' again' : ''}; the buzzers are disabled until the host enables them`,
  };
}

/** A press that was never written is no press: the host cannot have heard of it. One that is unconfirmed may have arrived. */
function settled(state: BuzzerState, { kind, message }: Outcome<QuizzerOutgoingMessage>): BuzzerStep {
  const lost = kind === 'dropped' && message.type === 'buzzer_pressed' && message.buzzerId !== null;
  if (!lost || message.buzzerId !== state.selected || !state.unheard) return { state, send: [] };
  const note = `press ${message.buzzerId} was not sent: forgotten`;
  return { state: { ...state, selected: null, unheard: null }, send: [], note };
}
