import { outcomeJson, writtenText } from './written-text.ts';

const message = { type: 'buzzer_pressed', buzzerId: 2 };
const text = '{"type":"buzzer_pressed","buzzerId":2,"age_ms":0.4}';
const now = Date.UTC(2026, 10, 28, 14, 2, 12, 480);

describe('outcomeJson', () => {
  it('contains when a message was confirmed, to the millisecond, and how long that took', () => {
    expect(outcomeJson({ kind: 'confirmed', message, text, ms: 2.14 }, now)).toBe(
      '{"type":"buzzer_pressed","buzzerId":2,"age_ms":0.4,"known_at":"2026-11-28T14:02:12.480Z","confirmed_ms":2.1}',
    );
  });

  it('contains when a message was sent that is not confirmed', () => {
    expect(outcomeJson({ kind: 'sent', message, text }, now)).toContain('"known_at":"2026-11-28T14:02:12.480Z"}');
  });

  it('is undefined for a message that was not sent or may not have arrived', () => {
    expect(outcomeJson({ kind: 'dropped', message, cause: 'offline' }, now)).toBeUndefined();
    expect(writtenText({ kind: 'unconfirmed', message, text })).toBeUndefined();
  });
});
