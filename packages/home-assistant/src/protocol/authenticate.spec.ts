import { marbles } from '@hardware-ws/client/testing';
import { authenticate, type Token } from './authenticate.ts';

const messages = {
  r: { type: 'auth_required', ha_version: '2024.6.0' },
  o: { type: 'auth_ok', ha_version: '2024.6.0' },
  x: { type: 'auth_invalid', message: 'Invalid access token or password' },
  y: { type: 'auth_invalid' },
};
const written = { a: { type: 'auth', access_token: 'secret' } };

/** What the login writes. */
function login(token: Token, script: string, expected: string, error?: Error) {
  const learn = jest.fn();
  marbles(({ cold, expectObservable }) => {
    expectObservable(authenticate(token)(cold(script, messages), { url: '', learn })).toBe(expected, written, error);
  });
  return learn;
}

describe('authenticate', () => {
  it('answers with the token when asked, and passes on the version', () => {
    expect(login('secret', '-r--o-', '-a--|')).toHaveBeenCalledWith({ version: '2024.6.0' });
  });

  it('calls a function for the token', () => {
    login(() => 'secret', '-r--o', '-a--|');
  });

  it('errors, and writes nothing, if a function returns what cannot be a token', () => {
    const error = new TypeError('token: expected an access token of Home Assistant, got a text with white space');
    login(() => 'secret\n', '-r--o', '-#', error);
  });

  it('writes nothing before it is asked', () => {
    login('secret', '---', '---');
  });

  it.each([
    ['r-x', 'Invalid access token or password'],
    ['r-y', 'the access token is not valid'],
  ])('errors with the reason when %s', (script, reason) => {
    login('secret', script, 'a-#', new Error(reason));
  });
});
