import { forwardedMessages } from './forwarded-messages.ts';
import { type QuizzerMessage, quizzerMessages } from './messages/quizzer-messages.ts';
import { quizzerOutgoingMessages } from './messages/quizzer-outgoing-messages.ts';

const onward: readonly QuizzerMessage[] = [
  { type: 'toggle_buzzers', enabled: true },
  { type: 'buzzer_pressed', buzzerId: 2 },
  { type: 'buzzer_pressed', buzzerId: null },
  { type: 'buzzer_set_log_level', level: 'INFO' },
  { type: 'join_game' },
  { type: 'select_board', board: 1 },
  { type: 'reveal_category', categoryId: 3 },
  { type: 'select_question', question: 4, slideIndex: 0 },
  { type: 'toggle_question', question_id: 4, answered: true, version: 1 },
  { type: 'update_score', player_id: 5, score: 100, version: 2 },
];
const ofOneGame: readonly QuizzerMessage[] = [
  { type: 'ping', timestamp: 0, sender_id: 'specific.a!b' },
  { type: 'pong', timestamp: 0, target_sender_id: null },
  { type: 'client_connection_status', client_type: 'buzzer', client_id: 'main', connected: true },
  { type: 'buzzer_connection_status', connected: true },
];

describe('forwardedMessages', () => {
  it.each(onward)('returns the message, marked, without the fields that the backend added: %j', (message) => {
    const [made, ...more] = forwardedMessages({ ...message, channel_id: 'specific.a!b', clientId: 'web' });
    expect(made).toEqual({ ...message, clientId: 'web', forwarded: true });
    expect(more).toEqual([]);
    expect(quizzerOutgoingMessages[message.type].safeParse(made).success).toBe(true);
  });

  it.each(ofOneGame)('is none for what holds for one game alone: %j', (message) => {
    expect(forwardedMessages(message)).toEqual([]);
  });

  it('knows every type of the contract', () => {
    const types = new Set([...onward, ...ofOneGame].map(({ type }) => type));
    expect([...types].sort()).toEqual(Object.keys(quizzerMessages).sort());
  });

  it('removes the time and the age of a press, which are only valid in its own game', () => {
    const press = { type: 'buzzer_pressed', buzzerId: 2, age_ms: 0.4, at: 123 } as const;
    expect(forwardedMessages(press)).toEqual([{ type: 'buzzer_pressed', buzzerId: 2, forwarded: true }]);
  });

  it('gives a press another id, and two copies of one press the same id', () => {
    const idOf = (pressId: unknown) =>
      forwardedMessages({ type: 'buzzer_pressed', buzzerId: 2, press_id: pressId }).map((made) => made['press_id']);
    expect(idOf('a-1')).not.toEqual(['a-1']);
    expect(idOf('a-1')).toEqual(idOf('a-1'));
    expect(idOf('a-1')).not.toEqual(idOf('a-2'));
    expect(idOf(7)).toEqual([undefined]);
  });

  it('returns nothing for a message that was already forwarded', () => {
    const [once] = forwardedMessages({ type: 'toggle_buzzers', enabled: true });
    expect(forwardedMessages(once as QuizzerMessage)).toEqual([]);
  });

  it.each([false, null, 'true', 1])('goes on when a stranger sent forwarded: %j', (mark) => {
    expect(forwardedMessages({ type: 'join_game', forwarded: mark })).toEqual([{ type: 'join_game', forwarded: true }]);
  });

  it('returns nothing for a message to one channel, which the backend reaches from every game', () => {
    expect(forwardedMessages({ type: 'join_game', recipient: { channel_id: 'specific.a!b' } })).toEqual([]);
  });

  it.each([null, {}, { client_type: 'buzzer' }, { client_id: 'main' }])('keeps the recipient %j', (recipient) => {
    expect(forwardedMessages({ type: 'join_game', recipient })).toEqual([
      { type: 'join_game', recipient, forwarded: true },
    ]);
  });

  it('does not change the message', () => {
    const message = Object.freeze({ type: 'join_game', channel_id: 'specific.a!b' } as const);
    forwardedMessages(message);
    expect(message).toEqual({ type: 'join_game', channel_id: 'specific.a!b' });
  });
});
