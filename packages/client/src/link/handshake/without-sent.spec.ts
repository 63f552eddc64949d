import { withoutSent } from './without-sent.ts';

const sent = [
  { type: 'authentication', token: 'a"b\\c-token', nested: [{ pin: '4711' }, { longer: '4711-0815' }], user: 'me' },
];

describe('withoutSent', () => {
  it.each([
    ['a quoted token', 'no such token: a"b\\c-token', 'no such token: …'],
    ['a token within JSON', JSON.stringify({ was: 'a"b\\c-token' }), '{"was":"…"}'],
    ['a nested value, the longest first', '4711-0815 is not 4711', '… is not …'],
    ['neither the type nor a short word', 'authentication of me failed', 'authentication of me failed'],
  ])('removes %s', (_, text, rest) => {
    expect(withoutSent(text, sent)).toBe(rest);
  });
});
