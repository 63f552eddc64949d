import { record } from '../../test/record.ts';
import { simulatedRig } from '../../test/simulated-rig.ts';
import { linesConformance } from '../testing/lines-conformance.ts';
import { simulatedMultiplexer } from './simulated-multiplexer.ts';

linesConformance('simulatedMultiplexer', simulatedRig);

describe('simulatedMultiplexer', () => {
  const options = { outputs: [23, 24, 25, 16], inputs: [18, 'LEFT'], idle: { 16: 1 } } as const;

  it('connects the button and lights the lamp of the selected channel while it is on', () => {
    const board = simulatedMultiplexer();
    const [lines] = record(board.lines$(options));
    board.press(5);
    const seen = (
      [
        [1, 0, 1, 0],
        [1, 0, 1, 1],
        [0, 0, 1, 0],
      ] as const
    ).map(([a, b, c, enable]) => {
      lines?.set({ 23: a, 24: b, 25: c, 16: enable });
      return [board.lit(), lines?.get()];
    });
    expect(seen).toEqual([
      [5, { GPIO18: 1, LEFT: 0 }],
      [undefined, { GPIO18: 0, LEFT: 0 }],
      [4, { GPIO18: 0, LEFT: 0 }],
    ]);
  });

  it('is off before and after', () => {
    const board = simulatedMultiplexer();
    const lits = [board.lit()];
    const subscription = board.lines$(options).subscribe({ next: ({ set }) => set({ 16: 0 }), error: fail });
    lits.push(board.lit());
    subscription.unsubscribe();
    expect([...lits, board.lit()]).toEqual([undefined, 0, undefined]);
  });

  it.each([
    [{ outputs: [], inputs: [18] }, 'outputs: expected at least one pin'],
    [{ outputs: [18], inputs: ['GPIO18'] }, 'outputs and inputs: GPIO18 is listed twice'],
    [{ outputs: [16], inputs: [18], idle: { 17: 1 } }, 'levels: expected one of GPIO16, got GPIO17'],
  ] as const)('throws on invalid lines immediately: %j', (wrong, message) => {
    expect(() => simulatedMultiplexer().lines$(wrong)).toThrow(message);
  });
});

function fail(error: unknown) {
  throw error;
}
