import { addressesOf, gameOf, setUps } from './set-up.ts';

const hosts = ['a:1', 'b:2', 'c:3'];

/** The worker that each box of each game dials first. */
function homes(isSharded: boolean) {
  const homes = new Map<number, string[]>();
  for (const { gameId, hosts: own } of addressesOf({ boxes: 12, games: 2, hosts, isSharded })) {
    homes.set(gameId, [...(homes.get(gameId) ?? []), own[0] ?? 'none']);
  }
  return [...homes.values()];
}

describe('addressesOf', () => {
  it('spreads the boxes of each game over all workers', () => {
    expect(homes(false)).toEqual([
      ['a:1', 'b:2', 'c:3', 'a:1', 'b:2', 'c:3'],
      ['a:1', 'b:2', 'c:3', 'a:1', 'b:2', 'c:3'],
    ]);
  });

  it('puts all boxes of a game on one worker, and games on different ones', () => {
    expect(homes(true)).toEqual([Array.from({ length: 6 }, () => 'b:2'), Array.from({ length: 6 }, () => 'c:3')]);
  });

  it('gives each box all workers, each once, so that it can go on to the next', () => {
    const addresses = addressesOf({ boxes: 5, games: 2, hosts, isSharded: false });
    expect(addresses.map(({ hosts }) => [...hosts].sort())).toEqual(addresses.map(() => hosts));
    expect(addresses.map(({ box }) => box)).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('gameOf', () => {
  it('gives each game as many boxes', () => {
    const games = Array.from({ length: 9 }, (_, box) => gameOf(box, 3));
    expect([1, 2, 3].map((game) => games.filter((one) => one === game).length)).toEqual([3, 3, 3]);
  });
});

describe('setUps', () => {
  it('compares one worker with all of them, and these in ways that differ in one thing each', () => {
    expect(setUps(4).map(({ workers, isSharded, layer }) => [workers, isSharded, layer])).toEqual([
      [1, false, 'queues'],
      [4, false, 'queues'],
      [4, true, 'queues'],
      [4, false, 'pubsub'],
    ]);
  });

  it('compares one worker with nothing', () => {
    expect(setUps(1)).toHaveLength(1);
  });
});
