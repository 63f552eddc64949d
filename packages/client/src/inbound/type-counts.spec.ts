import { typeCounts } from './type-counts.ts';

describe('typeCounts', () => {
  it('counts each type', () => {
    const { count, counts } = typeCounts();
    for (const type of ['a', 'b', 'a']) count(type);
    expect([...counts]).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('does not grow forever', () => {
    const { count, counts } = typeCounts();
    for (let n = 0; n < 1000; n++) count(`type ${n}`);
    count('type 0');
    expect(counts.size).toBe(101);
    expect(counts.get('(others)')).toBe(900);
    expect(counts.get('type 0')).toBe(2);
  });

  it('identifies a long type by its first hundred characters', () => {
    const { count, counts } = typeCounts();
    for (const end of ['', 'x', 'y']) count(`${'t'.repeat(100)}${end}`);
    expect([...counts]).toEqual([
      ['t'.repeat(100), 1],
      [`${'t'.repeat(100)}…`, 2],
    ]);
  });
});
