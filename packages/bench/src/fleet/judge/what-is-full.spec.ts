import { whatIsFull } from './what-is-full.ts';

function share(kind: string, all: number, busiest = all) {
  return { kind, processes: 1, all, busiest };
}

describe('whatIsFull', () => {
  it('names nothing while there is time left', () => {
    expect(whatIsFull([share('redis', 0.3), share('workers', 0.9, 0.3)], 2)).toEqual([]);
  });

  it('names the kind of a process that has no time left, even if the others of its kind have', () => {
    expect(whatIsFull([share('redis', 0.3), share('workers', 1.2, 0.9)], 2)).toEqual(['workers']);
  });

  it('names the machine when all processes together use all its cores', () => {
    const shares = [share('redis', 0.2), share('workers', 1.2, 0.3), share('others', 0.5, 0)];
    expect(whatIsFull(shares, 2)).toEqual(['all cores']);
    expect(whatIsFull(shares, 4)).toEqual([]);
  });
});
