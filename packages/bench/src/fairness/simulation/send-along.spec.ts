import { openAgenda } from './agenda.ts';
import { sendAlong } from './send-along.ts';

function arrivals(reorders: boolean): readonly string[] {
  const agenda = openAgenda(0);
  const delays = [30, 5, 1];
  const send = sendAlong({ agenda, delay: () => delays.shift() ?? 0, reorders });
  const arrived: string[] = [];
  for (const name of ['a', 'b', 'c']) send(() => arrived.push(`${name} ${agenda.now()}`));
  agenda.run(() => false);
  return arrived;
}

describe('sendAlong', () => {
  it('keeps the order: a fast message waits for the slow one before it', () => {
    expect(arrivals(false)).toEqual(['a 30', 'b 30', 'c 30']);
  });

  it('lets messages overtake each other on a link that reorders', () => {
    expect(arrivals(true)).toEqual(['c 1', 'b 5', 'a 30']);
  });
});
