import { InvalidArgumentError } from 'commander';
import { gameId } from './game-id.ts';

describe('gameId', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['007', 7],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('reads %s', (text, id) => {
    expect(gameId(text)).toBe(id);
  });

  it.each(['', ' ', 'x', '-1', '1.5', '1e3', '0x1', '9007199254740992', 'Infinity'])('refuses %j', (text) => {
    expect(() => gameId(text)).toThrow(InvalidArgumentError);
  });
});
