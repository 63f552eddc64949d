import { NEVER, Observable, concatWith, ignoreElements, map, tap } from 'rxjs';
import { failedTests } from '../../test/failed-tests.ts';
import type { OutputsDriver } from '../driver/outputs-driver.ts';
import { simulatedOutputs } from '../simulated/simulated-outputs.ts';
import { outputsConformance } from './outputs-conformance.ts';
import type { OutputsRig } from './outputs-rig.ts';

/** The tests that fail for a broken copy of a simulated driver. */
function failures(broken: (setLines: OutputsDriver) => OutputsDriver) {
  return failedTests((framework) => {
    const rig = (): OutputsRig => {
      const outputs = simulatedOutputs();
      return { ...outputs, setLines: broken(outputs.setLines), lines: ['GPIO23', 'GPIO24'] };
    };
    outputsConformance('a driver', rig, { framework });
  });
}

describe('outputsConformance', () => {
  it('passes a driver that follows the rules', async () => {
    expect(await failures((setLines) => setLines)).toEqual([]);
  });

  it('catches a driver that ignores activeLow', async () => {
    const deaf: (setLines: OutputsDriver) => OutputsDriver =
      (setLines) =>
      ({ lines, onClaimed }) =>
        setLines({ lines, ...(onClaimed && { onClaimed }) });
    expect(await failures(deaf)).toEqual([expect.stringContaining('active low')]);
  });

  it('catches a driver that says it has claimed its lines before it has', async () => {
    const hasty: (setLines: OutputsDriver) => OutputsDriver =
      (setLines) =>
      ({ onClaimed, ...options }) =>
      (levels$) =>
        levels$.pipe(setLines(options), tap({ subscribe: () => onClaimed?.() }));
    expect(await failures(hasty)).toEqual(['says once when it has claimed its lines, which are inactive then']);
  });

  it('catches a driver that does not emit what it has set', async () => {
    const silent: (setLines: OutputsDriver) => OutputsDriver = (setLines) => (options) => (levels$) =>
      levels$.pipe(setLines(options), ignoreElements());
    expect(await failures(silent)).toHaveLength(2);
  });

  it('catches a driver that outlives its source', async () => {
    const lasting: (setLines: OutputsDriver) => OutputsDriver = (setLines) => (options) => (levels$) =>
      levels$.pipe(concatWith(NEVER), setLines(options));
    expect(await failures(lasting)).toEqual(['ends with its source and leaves its lines inactive and free']);
  });

  it('catches a driver that leaves its lamps lit when it is unsubscribed', async () => {
    const leaving: (setLines: OutputsDriver) => OutputsDriver = (setLines) => (options) => (levels$) =>
      new Observable((subscriber) => {
        levels$.pipe(setLines(options)).subscribe({
          next: (levels) => subscriber.next(levels),
          error: (error: unknown) => subscriber.error(error),
          complete: () => subscriber.complete(),
        });
      });
    expect(await failures(leaving)).toContain('makes its lines inactive on unsubscribe');
  });

  it('catches a driver that accepts any levels', async () => {
    const lax: (setLines: OutputsDriver) => OutputsDriver = (setLines) => (options) => (levels$) =>
      levels$.pipe(
        map((levels) => Object.fromEntries(Object.entries(levels).filter(([pin]) => options.lines.includes(pin)))),
        setLines(options),
      );
    expect(await failures(lax)).toEqual([
      'rejects levels for a line that is not its own, and values that are not levels',
    ]);
  });
});
