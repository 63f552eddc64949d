import { BehaviorSubject } from 'rxjs';
import { fakeBox } from '../../../test/fair-fakes.ts';
import { fairKeyControls, randomRace } from './fair-controls.ts';
import type { FairSimulation } from './fair-simulation.ts';

describe('the keys of a simulation of fair play', () => {
  const armed$ = new BehaviorSubject(false);
  const boxes = [1, 2, 3].map((id) => fakeBox(id, armed$ as never));
  const lineOf = (key: string) => fairKeyControls.lineOf(key, { armed$, boxes } as unknown as FairSimulation);

  it('enable and disable the buzzers', () => {
    armed$.next(false);
    expect(lineOf('a')).toBe('arm');
    armed$.next(true);
    expect(lineOf('a')).toBe('disarm');
  });

  it('press buzzers, start a race, and show the help', () => {
    expect(lineOf('2')).toBe('press 2');
    expect(lineOf('r')).toMatch(/^race [123] [123] 5$/);
    expect(['x', '7', '?'].map(lineOf)).toEqual(['?', '?', '?']);
  });
});

describe('a random race', () => {
  it('is between any two boxes, and never of a box against itself', () => {
    const parts = [0, 0.2, 0.4, 0.6, 0.8, 0.999];
    const races = parts.flatMap((a) =>
      parts.map((b) => {
        const numbers = [a, b];
        return randomRace(3, () => numbers.shift() ?? 0);
      }),
    );
    expect([...new Set(races)].sort()).toEqual([
      'race 1 2 5',
      'race 1 3 5',
      'race 2 1 5',
      'race 2 3 5',
      'race 3 1 5',
      'race 3 2 5',
    ]);
  });
});
