import type { Scenario } from '../scenarios/scenario.ts';
import { performanceTables } from './performance-table.ts';

const none: Scenario = { key: 'a', what: 'size', names: [], figureOf: () => Promise.resolve(NaN) };
const figures = new Map([['ours', { median: 1, lowest: 1, highest: 1 }]]);

describe('performanceTables', () => {
  it('formats a table for each section, and heads those that have a name', () => {
    const rows = [
      { scenario: { ...none, atMost: 2, unit: 'KB' }, figures },
      {
        scenario: { ...none, key: 'b', section: 'Boards' },
        figures: new Map([['Python', { median: null, lowest: 0.5, highest: null }]]),
      },
    ];
    expect(performanceTables(rows).split('\n')).toEqual([
      '|  | target | ours |',
      '| --- | --- | ---: |',
      '| size, KB (`a`) | ≤ 2 | 1.00 |',
      '',
      '### Boards',
      '',
      '|  | target | Python |',
      '| --- | --- | ---: |',
      '| size (`b`) |  | never (0.50–never) |',
    ]);
  });
});
