import { homeAssistant } from './home-assistant.ts';

describe('homeAssistant', () => {
  it.each([
    ['a token', 'the login was rejected', { kind: 'rejected', reason: 'no' }, 'never'],
    ['a function', 'the login was rejected', { kind: 'rejected', reason: 'no' }, undefined],
    ['a token', 'a proxy closed the socket during the login', { kind: 'rejected', reason: '', code: 4000 }, undefined],
    ['a token', 'the link was lost', { kind: 'closed', reason: '', code: 1006 }, undefined],
  ] as const)('with %s, after %s, dials again: %s', (given, _, end, again) => {
    const token = given === 'a token' ? 'good' : () => 'good';
    expect(homeAssistant({ token }).again?.(end)).toBe(again);
  });

  it.each([
    ['', 'an empty text'],
    ['secret\n', 'a text with white space'],
    [undefined as never, 'undefined'],
  ])('throws for the token %j, without showing it', (token, got) => {
    const error = new TypeError(`token: expected an access token of Home Assistant, got ${got}`);
    expect(() => homeAssistant({ token })).toThrow(error);
  });
});
