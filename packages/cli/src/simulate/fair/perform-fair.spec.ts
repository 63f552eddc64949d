import { firstValueFrom } from 'rxjs';
import { fairSimulation } from './fair-simulation.ts';
import { performFair } from './perform-fair.ts';

/** The answer to a line when nothing is connected, without the time of day. */
async function answerTo(line: string) {
  const simulation = fairSimulation({ server: '127.0.0.1:1', gameId: 1, boxes: 3, net: 'lan' });
  return (await firstValueFrom(performFair(simulation, line))).replace(/^\S+ {2}/, '');
}

describe('performFair', () => {
  it.each(['fire', 'press', 'arm 2', 'race 1 2', 'race 1 2 3 5', 'release 2', 'constructor', ''])(
    'does not understand "%s"',
    async (line) => {
      expect(await answerTo(line)).toBe(
        `unknown command "${line}": expected arm, disarm, press 2, or race 1 2 5 (box 1, and box 2 after 5 ms)`,
      );
    },
  );

  it.each(['0', '4', '1.0', '0x1', '-1', 'two'])('knows no box %s', async (id) => {
    expect(await answerTo(`press ${id}`)).toBe(`no box "${id}": expected 1 to 3`);
    expect(await answerTo(` Race 1  ${id} 5`)).toBe(`no box "${id}": expected 1 to 3`);
    expect(await answerTo(`race ${id} 1 5`)).toBe(`no box "${id}": expected 1 to 3`);
  });

  it.each(['-1', '1001', 'soon', 'Infinity'])('accepts no race with %s ms between the presses', async (ms) => {
    expect(await answerTo(`race 1 2 ${ms}`)).toBe(
      `no time between two presses: "${ms.toLowerCase()}": expected 0 to 1000 ms`,
    );
  });

  it('lets no box race against itself', async () => {
    expect(await answerTo('race 2 2 5')).toBe('a race needs two boxes: expected a box other than 2 as well');
  });
});
