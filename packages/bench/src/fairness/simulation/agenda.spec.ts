import * as fc from 'fast-check';
import { openAgenda } from './agenda.ts';

function never() {
  return false;
}

describe('openAgenda', () => {
  it('lets things happen in the order of their times, and of the calls where the times are equal', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (times) => {
        const agenda = openAgenda(0);
        const happened: { time: number; call: number }[] = [];
        times.forEach((time, call) => agenda.at(time, () => happened.push({ time: agenda.now(), call })));
        agenda.run(never);
        const expected = times.map((time, call) => ({ time, call })).sort((a, b) => a.time - b.time || a.call - b.call);
        expect(happened).toEqual(expected);
      }),
    );
  });

  it('takes a time that has passed as now', () => {
    const agenda = openAgenda(100);
    const happened: number[] = [];
    agenda.at(120, () => agenda.at(50, () => happened.push(agenda.now())));
    agenda.run(never);
    expect(happened).toEqual([120]);
  });

  it('stops when it is over', () => {
    const agenda = openAgenda(0);
    const happened: number[] = [];
    for (const time of [1, 2, 3]) agenda.at(time, () => happened.push(time));
    agenda.run(() => happened.length === 2);
    expect(happened).toEqual([1, 2]);
  });
});
