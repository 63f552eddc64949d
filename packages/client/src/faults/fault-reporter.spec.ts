import type { Fault } from './fault.ts';
import { faultReporter } from './fault-reporter.ts';
import { trampoline } from '../dispatch/trampoline.ts';

function fault(where: string): Fault {
  return { kind: 'callback', where, error: undefined };
}

describe('faultReporter', () => {
  it('reports faults to all handlers in the same order, even when a handler causes another fault', () => {
    const { fault$, report } = faultReporter(trampoline());
    const heard: Fault[] = [];
    fault$.subscribe((heard) => heard.kind === 'callback' && heard.where === 'a' && report(fault('b')));
    fault$.subscribe((fault) => heard.push(fault));
    report(fault('a'));
    expect(heard).toEqual([fault('a'), fault('b')]);
  });

  it('knows when a handler is running', () => {
    const { fault$, report, isReporting } = faultReporter(trampoline());
    const during: boolean[] = [];
    fault$.subscribe(() => during.push(isReporting()));
    report(fault('a'));
    expect([during, isReporting()]).toEqual([[true], false]);
  });

  it('reports a fault after the running task, not inside it', () => {
    const queue = trampoline();
    const { fault$, report, isReporting } = faultReporter(queue);
    const handler = jest.fn();
    fault$.subscribe(handler);
    queue.run(() => {
      report(fault('a'));
      expect([handler.mock.calls.length, isReporting()]).toEqual([0, false]);
    });
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it('turns an attempt that throws into a fault', () => {
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
