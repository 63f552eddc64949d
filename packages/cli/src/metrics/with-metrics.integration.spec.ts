import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { BehaviorSubject, defer, identity, lastValueFrom, of, throwError, toArray, type Observable } from 'rxjs';
import type { Hardware } from '../vitals/vitals.ts';
import { withMetrics } from './with-metrics.ts';

const measured = { hardware$: new BehaviorSubject<Hardware>({ kind: 'ready' }) };
const lines: string[] = [];
const log = { info: (line: string) => void lines.push(line) };
afterEach(() => lines.splice(0));

function measuredWork<T>(work$: Observable<T>, port = 0) {
  return work$.pipe(withMetrics({ metrics: { host: '127.0.0.1', port } }, measured, log));
}

describe('withMetrics', () => {
  it('changes nothing without an address', () => {
    expect(withMetrics({}, measured, log)).toBe(identity);
  });

  it('serves while the work runs, emits what the work emits, and ends with it', async () => {
    const work$ = defer(() => fetch(/http\S+healthz/.exec(lines[0] ?? '')?.[0] ?? '').then(({ status }) => status));
    expect(await lastValueFrom(measuredWork(work$).pipe(toArray()))).toEqual([200]);
    await expect(lastValueFrom(work$)).rejects.toThrow('fetch failed');
  });

  it('passes on the error of the work', async () => {
    const failed$ = throwError(() => new Error('the work failed'));
    await expect(lastValueFrom(measuredWork(failed$))).rejects.toThrow('the work failed');
  });

  it('does not begin the work if the port is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const begun = jest.fn(() => of(1));
    const { port } = taken.address() as AddressInfo;
    await expect(lastValueFrom(measuredWork(defer(begun), port))).rejects.toThrow('the port is in use');
    expect(begun).not.toHaveBeenCalled();
    taken.close();
  });
});
