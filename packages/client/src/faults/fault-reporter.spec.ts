import type { Fault } from './fault.ts';
import { faultReporter } from './fault-reporter.ts';
import { trampoline } from '../dispatch/trampoline.ts';

const fault = (where: string): Fault => ({ kind: 'callback', where, error: undefined });

describe('faultReporter', () => {
  it('tells everybody of the faults in the same order, whatever a handler causes', () => {
    const { fault$, report } = faultReporter(trampoline());
    const heard: Fault[] = [];
    fault$.subscribe((heard) => heard.kind === 'callback' && heard.where === 'a' && report(fault('b')));
    fault$.subscribe((fault) => heard.push(fault));
    report(fault('a'));
    expect(heard).toEqual([fault('a'), fault('b')]);
  });

  it('knows when somebody is being told', () => {
    const { fault$, report, isReporting } = faultReporter(trampoline());
    const during: boolean[] = [];
    fault$.subscribe(() => during.push(isReporting()));
    report(fault('a'));
    expect([during, isReporting()]).toEqual([[true], false]);
  });

  it('is not told inside whatever runs, but after it', () => {
    const turns = trampoline();
    const { fault$, report, isReporting } = faultReporter(turns);
    const told = jest.fn();
    fault$.subscribe(told);
    turns.run(() => {
      report(fault('a'));
      expect([told.mock.calls.length, isReporting()]).toEqual([0, false]);
    });
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('makes a fault of an attempt that throws', () => {
    const { fault$, attempt } = faultReporter(trampoline());
    const heard: Fault[] = [];
    fault$.subscribe((fault) => heard.push(fault));
    expect(attempt('good', () => 1)).toBe(1);
    const failed = attempt('bad', () => {
      throw new Error('broken');
    });
    expect([failed, heard]).toEqual([undefined, [{ kind: 'callback', where: 'bad', error: new Error('broken') }]]);
  });
});
