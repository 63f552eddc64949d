import * as fc from 'fast-check';
import { quizzerMessages } from './quizzer-messages.ts';
import { quizzerOutgoingMessages } from './quizzer-outgoing-messages.ts';

const schemas: Readonly<Record<string, (typeof quizzerMessages)[keyof typeof quizzerMessages]>> = quizzerMessages;

function accepts(message: { readonly type: string }) {
  return schemas[message.type]?.safeParse(message).success;
}

const status = { type: 'client_connection_status', client_type: 'buzzer', client_id: 'main', connected: true };

const valid = [
  { type: 'toggle_buzzers', enabled: true },
  { type: 'toggle_buzzers', enabled: false },
  { type: 'buzzer_pressed', buzzerId: 0 },
  { type: 'buzzer_pressed', buzzerId: null },
  ...['DEBUG', 'INFO', 'WARN', 'WARNING', 'ERROR', 'CRITICAL', 'debug', 'Warning'].map((level) => ({
    type: 'buzzer_set_log_level',
    level,
  })),
  { type: 'buzzer_set_log_level' },
  status,
  { ...status, connected: false },
  { type: 'buzzer_connection_status', connected: true },
  { type: 'ping', timestamp: 1736937045000.5 },
  { type: 'ping', timestamp: 0, sender_id: 'specific.a!b' },
  { type: 'ping', timestamp: 0, sender_id: 7 },
  { type: 'pong', timestamp: 1, target_sender_id: null },
  { type: 'pong', timestamp: 1, target_sender_id: 'specific.a!b' },
  { type: 'join_game' },
  { type: 'select_board', board: 1 },
  { type: 'reveal_category', categoryId: 3 },
  { type: 'select_question', question: 4, slideIndex: 0 },
  { type: 'select_question', slideIndex: 0 },
  { type: 'toggle_question', question_id: 4, answered: true, version: 2 },
  { type: 'update_score', player_id: 1, score: -100.5, version: 3 },
];

const wrong = [
  { type: 'toggle_buzzers' },
  { type: 'toggle_buzzers', enabled: 1 },
  { type: 'toggle_buzzers', enabled: null },
  { type: 'buzzer_pressed' },
  { type: 'buzzer_pressed', buzzerId: '2' },
  { type: 'buzzer_pressed', buzzerId: 1.5 },
  { type: 'buzzer_pressed', buzzerId: 2 ** 60 },
  { type: 'buzzer_set_log_level', level: 'LOUD' },
  { type: 'buzzer_set_log_level', level: 10 },
  { type: 'buzzer_set_log_level', level: null },
  { ...status, client_type: null },
  { ...status, client_id: 7 },
  { ...status, connected: 'yes' },
  { type: 'buzzer_connection_status', connected: 0 },
  { type: 'ping' },
  { type: 'ping', timestamp: '5' },
  { type: 'ping', timestamp: null },
  { type: 'pong', target_sender_id: null },
  { type: 'pong', timestamp: 1 },
  { type: 'pong', timestamp: 1, target_sender_id: 3 },
];

describe('quizzerMessages', () => {
  it.each(valid.map((message) => [JSON.stringify(message), message]))('accepts %s', (_, message) => {
    expect(accepts(message)).toBe(true);
  });

  it.each(wrong.map((message) => [JSON.stringify(message), message]))('does not accept %s', (_, message) => {
    expect(accepts(message)).toBe(false);
  });

  it('has a valid message of every type above', () => {
    expect(new Set(valid.map(({ type }) => type))).toEqual(new Set(Object.keys(quizzerMessages)));
  });

  it.each(Object.keys(quizzerMessages))('knows %s by its type alone', (type) => {
    const message = valid.find((message) => message.type === type);
    expect(schemas[type]?.safeParse({ ...message, type: 'something_else' }).success).toBe(false);
  });

  it.each(valid.map((message) => [JSON.stringify(message), message]))('keeps fields it does not name in %s', (_, m) => {
    const more = { ...m, clientId: 'web-7', channel_id: 'specific.a!b', recipient: 'anything' };
    expect(schemas[more.type]?.parse(more)).toEqual(more);
  });

  it.each(['join_game', 'select_board', 'reveal_category', 'select_question', 'toggle_question', 'update_score'])(
    'stays loose about %s, whatever its fields are',
    (type) => {
      fc.assert(
        fc.property(fc.dictionary(fc.string(), fc.anything()), (fields) => {
          expect(schemas[type]?.safeParse({ ...fields, type }).success).toBe(true);
        }),
      );
    },
  );

  it('has the same types as the messages that may be sent', () => {
    expect(Object.keys(quizzerOutgoingMessages)).toEqual(Object.keys(quizzerMessages));
  });
});
