import { of, NEVER } from 'rxjs';
import { record } from '../../test/record.ts';
import { outputsConformance } from '../testing/outputs-conformance.ts';
import { simulatedOutputs } from './simulated-outputs.ts';

outputsConformance('simulatedOutputs', () => ({ ...simulatedOutputs(), lines: ['GPIO23', 'GPIO24'] }));

describe('simulatedOutputs', () => {
  it('reports lines that change together once', () => {
    const changes: Record<string, 0 | 1>[] = [];
    const { setLines } = simulatedOutputs({ onChange: (levels) => changes.push(Object.fromEntries(levels)) });
    record(of({ 23: 1, GPIO24: 1 } as const).pipe(setLines({ lines: [23, 24] })));
    expect(changes).toEqual([
      { GPIO23: 0, GPIO24: 0 },
      { GPIO23: 1, GPIO24: 1 },
      { GPIO23: 0, GPIO24: 0 },
    ]);
  });

  it('reports no change when lines are set to their current levels', () => {
    const changes: Record<string, 0 | 1>[] = [];
    const { setLines } = simulatedOutputs({ onChange: (levels) => changes.push(Object.fromEntries(levels)) });
    record(of({ 23: 1 } as const, { 23: 1 } as const, { 23: 0 } as const).pipe(setLines({ lines: [23] })));
    expect(changes).toEqual([{ GPIO23: 0 }, { GPIO23: 1 }, { GPIO23: 0 }]);
  });

  it('throws on invalid lines immediately', () => {
    expect(() => NEVER.pipe(simulatedOutputs().setLines({ lines: [] }))).toThrow('lines: expected at least one pin');
  });
});
