import { playRounds } from '../play-rounds.ts';
import { lan } from '../simulation/link-models.ts';
import { figuresTable } from './figures-table.ts';

it('has a line for each network and gap, with what each method gets wrong', () => {
  const rows = [2, 5].flatMap((gapMs) => playRounds({ model: lan, gapMs, trials: 20, seed: 1 }));
  const [head, , ...lines] = figuresTable(rows).split('\n');
  expect(head).toMatch(/^\| link \| gap \| arrival: wrong \|/);
  expect(lines).toEqual([
    expect.stringMatching(
      /^\| lan \| 2 ms \| .* % \| .* % \| .* % \| 100 % \| 0 \| 0 % \| 0 \| 0 % \| [\d.]+ \/ [\d.]+ ms \|$/,
    ),
    expect.stringMatching(/^\| lan \| 5 ms \|/),
  ]);
});
