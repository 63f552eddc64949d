import { rememberLevels } from './remember-levels.ts';

describe('rememberLevels', () => {
  it('returns the same object until a level changes, and never changes one', () => {
    const wires = new Map<string, 0 | 1>([['LEFT', 1]]);
    const read = rememberLevels(['GPIO17', 'LEFT'], (pin) => wires.get(pin) ?? 0);
    const first = read();
    expect(read()).toBe(first);
    wires.set('GPIO17', 1);
    const second = read();
    expect(read()).toBe(second);
    wires.set('LEFT', 0);
    expect([first, second, read()]).toEqual([
      { GPIO17: 0, LEFT: 1 },
      { GPIO17: 1, LEFT: 1 },
      { GPIO17: 1, LEFT: 0 },
    ]);
  });
});
