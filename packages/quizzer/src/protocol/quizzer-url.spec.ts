import * as fc from 'fast-check';
import { quizzerUrl } from './quizzer-url.ts';

const address = { host: 'localhost:8000', gameId: 1 };

describe('quizzerUrl', () => {
  it('contains the game, the client type and the client id', () => {
    expect(quizzerUrl({ ...address, clientType: 'buzzer', clientId: 'main' })).toBe(
      'ws://localhost:8000/ws/game/1/?client_type=buzzer&client_id=main',
    );
  });

  it('omits options that are not given', () => {
    expect(quizzerUrl({ ...address, gameId: 0 })).toBe('ws://localhost:8000/ws/game/0/');
    expect(quizzerUrl({ ...address, clientType: 'osc' })).toBe('ws://localhost:8000/ws/game/1/?client_type=osc');
    expect(quizzerUrl({ ...address, clientId: 'x' })).toBe('ws://localhost:8000/ws/game/1/?client_id=x');
    expect(quizzerUrl({ ...address, clientType: undefined, clientId: undefined, secure: undefined })).toBe(
      'ws://localhost:8000/ws/game/1/',
    );
  });

  it.each([
    ['a&b', 'a%26b'],
    ['ü', '%C3%BC'],
    ['😀', '%F0%9F%98%80'],
    ['a b+c=d?e#f/g%', 'a%20b%2Bc%3Dd%3Fe%23f%2Fg%25'],
    ['', ''],
  ])('percent-encodes %j', (text, encoded) => {
    expect(quizzerUrl({ ...address, clientType: text, clientId: text })).toBe(
      `ws://localhost:8000/ws/game/1/?client_type=${encoded}&client_id=${encoded}`,
    );
  });

  it('is parsed back to the same values', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, fc.maxSafeNat(), (clientType, clientId, gameId) => {
        const url = new URL(quizzerUrl({ host: 'quiz.local', gameId, clientType, clientId }));
        expect(url.pathname).toBe(`/ws/game/${gameId}/`);
        expect([...url.searchParams]).toEqual([
          ['client_type', clientType],
          ['client_id', clientId],
        ]);
      }),
    );
  });

  it.each([
    ['quiz.local', 'quiz.local'],
    ['quiz.local:8000', 'quiz.local:8000'],
    ['192.168.1.9', '192.168.1.9'],
    ['192.168.1.9:80', '192.168.1.9:80'],
    ['[::1]', '[::1]'],
    ['[::1]:8000', '[::1]:8000'],
    ['::1', '[::1]'],
    ['fe80::1:2', '[fe80::1:2]'],
    ['::ffff:192.168.1.9', '[::ffff:192.168.1.9]'],
  ])('accepts the host %s', (host, authority) => {
    expect(quizzerUrl({ host, gameId: 1 })).toBe(`ws://${authority}/ws/game/1/`);
    expect(quizzerUrl({ host, gameId: 1, secure: true })).toBe(`wss://${authority}/ws/game/1/`);
  });

  it.each([
    ['', 'nothing'],
    [' ', 'whitespace'],
    ['quiz local', 'whitespace inside'],
    ['quiz.local\n', 'a line break'],
    ['quiz.local\t', 'a tab'],
    ['quiz.local/ws', 'a path'],
    ['quiz.local\\ws', 'a path, backwards'],
    ['quiz.local?x=1', 'a query'],
    ['quiz.local#x', 'a fragment'],
    ['me@quiz.local', 'a user'],
    ['me:secret@quiz.local', 'a user and a password'],
    ['ws://quiz.local', 'a whole address'],
    ['quiz.local:', 'no port after the colon'],
    [':8000', 'no name before the port'],
    ['quiz.local:port', 'a port that is no number'],
    ['quiz.local:65536', 'a port beyond the last'],
    ['[::1', 'an unpaired bracket'],
    ['::1]', 'an unpaired bracket'],
    ['[quiz.local]', 'a name in brackets'],
    ['1:2:3', 'half an IPv6 address'],
    ['quiz<local', 'a character that no name has'],
  ])('refuses the host %j: %s', (host) => {
    expect(() => quizzerUrl({ host, gameId: 1 })).toThrow(TypeError);
    expect(() => quizzerUrl({ host, gameId: 1 })).toThrow(/^host: /);
  });

  it.each(['me:S3CR3T@quiz.local', 'me:S3/CR3T@quiz.local', 'ws://me:S3CR3T@quiz.local', 'quiz.local?token=S3CR3T'])(
    'does not show a secret when it refuses %j',
    (host) => {
      expect(() => quizzerUrl({ host, gameId: 1 })).toThrow(
        /^host: expected a host such as localhost:8000, got "(…@)?quiz\.local(\?token=…)?"$/,
      );
    },
  );

  it.each([
    ['\ufeffquiz.local', 'U+FEFF'],
    ['quiz.local\u00a0', 'U+00A0'],
    ['quiz\u200b local', 'U+200B'],
  ])('names the invisible character in %j', (host, name) => {
    expect(() => quizzerUrl({ host, gameId: 1 })).toThrow(` without the invisible character ${name}, got`);
  });

  it.each([undefined, null, 8000, ['a'], {}])('refuses %j as a host, from where types are not checked', (host) => {
    expect(() => quizzerUrl({ host: host as string, gameId: 1 })).toThrow(TypeError);
    expect(() => quizzerUrl({ host: host as string, gameId: 1 })).toThrow(/^host: /);
  });

  it.each([-1, 1.5, NaN, Infinity, 2 ** 53, '1', null, undefined])('refuses %p as a game', (gameId) => {
    expect(() => quizzerUrl({ ...address, gameId: gameId as number })).toThrow(TypeError);
    expect(() => quizzerUrl({ ...address, gameId: gameId as number })).toThrow(/^gameId: /);
  });

  it.each(['clientType', 'clientId'])('refuses half a character, or no text, as %s', (option) => {
    for (const value of ['a\ud83d', 7, null]) {
      expect(() => quizzerUrl({ ...address, [option]: value })).toThrow(TypeError);
      expect(() => quizzerUrl({ ...address, [option]: value })).toThrow(new RegExp(`^${option}: `));
    }
  });
});
