import type { Fault } from './fault.ts';
import { faults } from './faults.ts';
import { trampoline } from '../turns/trampoline.ts';

const fault = (where: string): Fault => ({ kind: 'callback', where, error: undefined });

describe('faults', () => {
  it('tells everybody of the faults in the same order, whatever a handler causes', () => {
    const { fault$, report } = faults(trampoline());
    const heard: Fault[] = [];
    fault$.subscribe((heard) => heard.kind === 'callback' && heard.where === 'a' && report(fault('b')));
    fault$.subscribe((fault) => heard.push(fault));
    report(fault('a'));
    expect(heard).toEqual([fault('a'), fault('b')]);
  });

  it('knows when somebody is being told', () => {
    const { fault$, report, reporting } = faults(trampoline());
    const during: boolean[] = [];
    fault$.subscribe(() => during.push(reporting()));
    report(fault('a'));
    expect([during, reporting()]).toEqual([[true], false]);
  });

  it('is not told inside whatever runs, but after it', () => {
    const turns = trampoline();
    const { fault$, report, reporting } = faults(turns);
    const told = jest.fn();
    fault$.subscribe(told);
    turns.run(() => {
      report(fault('a'));
      expect([told.mock.calls.length, reporting()]).toEqual([0, false]);
    });
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('makes a fault of an attempt that throws', () => {
    const { fault$, attempt } = faults(trampoline());
    const heard: Fault[] = [];
    fault$.subscribe((fault) => heard.push(fault));
    expect(attempt('good', () => 1)).toBe(1);
    const failed = attempt('bad', () => {
      throw new Error('broken');
    });
    expect([failed, heard]).toEqual([undefined, [{ kind: 'callback', where: 'bad', error: new Error('broken') }]]);
  });
});
