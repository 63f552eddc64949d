import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { ReplaySubject, filter, firstValueFrom } from 'rxjs';

interface Report {
  readonly elapsedMs: number;
  readonly wallMs: number;
}

const dayMs = 86_400_000;

describeWithCounterparts('the time that has passed', ['faketime'], () => {
  it.each([1, -1])(
    'is the same though the wall clock of the process is stepped by %i days',
    async (days) => {
      const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
      const step = join(directory, 'step');
      writeFileSync(step, '+0');
      const faked = {
        LD_PRELOAD: '/usr/$LIB/faketime/libfaketime.so.1',
        FAKETIME_TIMESTAMP_FILE: step,
        FAKETIME_NO_CACHE: '1',
        FAKETIME_DONT_FAKE_MONOTONIC: '1',
      };
      const script = ['--conditions=@hardware-ws/source', '--import', 'tsx', 'packages/client/test/elapsed.ts'];
      const child = spawn(process.execPath, script, {
        env: { ...process.env, ...faked },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const report$ = new ReplaySubject<Report>();
      createInterface({ input: child.stdout }).on('line', (line) => report$.next(JSON.parse(line) as Report));
      await firstValueFrom(report$);
      writeFileSync(step, `${days > 0 ? '+' : '-'}${dayMs / 1000}`);
      const { elapsedMs } = await firstValueFrom(report$.pipe(filter(({ wallMs }) => Math.abs(wallMs) > dayMs / 2)));
      child.kill('SIGKILL');
      rmSync(directory, { recursive: true });
      expect(elapsedMs).toBeGreaterThan(0);
      expect(elapsedMs).toBeLessThan(60_000);
    },
    60_000,
  );
});
