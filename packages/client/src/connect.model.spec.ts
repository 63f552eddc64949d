import fc from 'fast-check';
import { commandSequences } from '../test/model/command-sequences.ts';
import { model } from '../test/model/model.ts';
import { played } from '../test/model/played.ts';

describe('a connection, whatever happens to it', () => {
  it('does what the model says', () => {
    fc.assert(
      fc.property(commandSequences, (commands) => {
        const { log, scripts, tie } = model(commands);
        fc.pre(!tie);
        expect(played(commands, scripts)).toEqual(log);
      }),
      { numRuns: 2000 },
    );
  });
});
