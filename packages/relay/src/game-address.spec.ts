import { parseGameAddress } from './game-address.ts';

describe('parseGameAddress', () => {
  it('decodes the game, the type and the id', () => {
    expect(parseGameAddress('/ws/game/12/?client_type=a%20b+c&client_id=%F0%9F%94%94%3F')).toEqual({
      gameId: '12',
      clientType: 'a b c',
      clientId: '🔔?',
    });
  });

  it.each(['', '?', '?client_type=&client_id=', '?other=1'])(
    'returns null for a missing or empty value: "%s"',
    (query) => {
      expect(parseGameAddress(`/ws/game/0/${query}`)).toEqual({ gameId: '0', clientType: null, clientId: null });
    },
  );

  it.each(['/ws/game/007/', '/ws/game/%37/', '/ws/game/0%307/'])('reads the same game from %s', (path) => {
    expect(parseGameAddress(path)?.gameId).toBe('7');
  });

  it('uses the first of repeated values', () => {
    expect(parseGameAddress('/ws/game/1/?client_id=&client_id=a&client_id=b')?.clientId).toBe('a');
  });

  it('leaves invalid percent-encoding alone', () => {
    expect(parseGameAddress('/ws/game/1/?client_id=%zz')?.clientId).toBe('%zz');
    expect(parseGameAddress('/ws/game/1/%zz')).toBeUndefined();
  });

  it.each([
    '',
    '/',
    '/ws/game/1',
    '/ws/game//',
    '/ws/game/1/x',
    '/ws/game/-1/',
    '/ws/game/1.0/',
    '/x/ws/game/1/',
    '//ws/game/1/',
  ])('finds no game in "%s"', (path) => {
    expect(parseGameAddress(path)).toBeUndefined();
  });
});
