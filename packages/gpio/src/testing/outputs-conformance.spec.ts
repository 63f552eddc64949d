import { NEVER, Observable, concatWith, ignoreElements, map } from 'rxjs';
import type { OutputsDriver } from '../driver/outputs-driver.ts';
import { simulatedOutputs } from '../simulated/simulated-outputs.ts';
import { outputsConformance } from './outputs-conformance.ts';

/** Runs the suite on a driver made from a simulated one, and says which tests fail. */
async function failures(broken: (setLines: OutputsDriver) => OutputsDriver) {
  const tests: [string, () => Promise<void>][] = [];
  outputsConformance(
    'a driver',
    () => {
      const outputs = simulatedOutputs();
      return { ...outputs, setLines: broken(outputs.setLines), lines: ['GPIO23', 'GPIO24'] };
    },
    {
      framework: {
        describe: (_, suite) => {
          suite();
        },
        it: (name, test) => tests.push([name, test]),
      },
    },
  );
  const failed: string[] = [];
  for (const [name, test] of tests) await test().catch(() => failed.push(name));
  return failed;
}

describe('outputsConformance', () => {
  it('passes a driver that keeps the rules', async () => {
    expect(await failures((setLines) => setLines)).toEqual([]);
  });

  it('catches a driver that knows no active low', async () => {
    const deaf: (setLines: OutputsDriver) => OutputsDriver =
      (setLines) =>
      ({ lines }) =>
        setLines({ lines });
    expect(await failures(deaf)).toEqual([expect.stringContaining('active low')]);
  });

  it('catches a driver that does not say what it has set', async () => {
    const silent: (setLines: OutputsDriver) => OutputsDriver = (setLines) => (options) => (levels$) =>
      levels$.pipe(setLines(options), ignoreElements());
    expect(await failures(silent)).toHaveLength(2);
  });

  it('catches a driver that outlives its source', async () => {
    const lasting: (setLines: OutputsDriver) => OutputsDriver = (setLines) => (options) => (levels$) =>
      levels$.pipe(concatWith(NEVER), setLines(options));
    expect(await failures(lasting)).toEqual(['ends with its source, its lines inactive and free']);
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

  it('catches a driver that takes any levels', async () => {
    const lax: (setLines: OutputsDriver) => OutputsDriver = (setLines) => (options) => (levels$) =>
      levels$.pipe(
        map((levels) => Object.fromEntries(Object.entries(levels).filter(([pin]) => options.lines.includes(pin)))),
        setLines(options),
      );
    expect(await failures(lax)).toEqual(['refuses levels for a line that is not its own, and what is no level']);
  });
});
