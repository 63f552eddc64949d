import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@hardware-ws/client';
import { ReplaySubject } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { first } from '../../test/first.ts';
import { root } from '../../test/command-process.ts';
import { hostPage } from '../../test/host-page.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** A buzzer box in another process. Its edges wait in a pipe, as real edges wait in a queue of the kernel. */
function boxProcess(host: string) {
  const script = ['--conditions=@hardware-ws/source', '--import', 'tsx', 'packages/cli/test/box-process.ts', host];
  const child = spawn(process.execPath, script, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  atEnd(() => child.kill('SIGKILL'));
  const notes$ = new ReplaySubject<string>();
  createInterface({ input: child.stdout }).on('line', (line) => notes$.next(line));
  return {
    child,
    notes: (pattern: RegExp) => first(notes$, (note) => pattern.test(note), String(pattern)),
    edge: (pin: string, level: 0 | 1) =>
      void child.stdin.write(`${JSON.stringify({ pin, level, at: systemClock.monotonic() })}\n`),
  };
}

describe('a buzzer box that was frozen for 10 s', () => {
  it('ignores the presses of that time and counts the next one as the first', async () => {
    const relay = await relayProcess();
    const host = await hostPage(relay.host);
    const box = boxProcess(relay.host);
    await host.hears({ type: 'client_connection_status', client_type: 'buzzer', connected: true });
    host.send({ type: 'toggle_buzzers', enabled: true });
    await host.hears({ type: 'buzzer_pressed', buzzerId: null });

    box.child.kill('SIGSTOP');
    box.edge('GPIO17', 1);
    await sleep(10_000);
    box.child.kill('SIGCONT');
    await box.notes(/press 1 ignored: it is 1\d{4} ms old/);

    box.edge('GPIO22', 1);
    const { age_ms } = (await host.hears({ type: 'buzzer_pressed', buzzerId: 2 })) as { readonly age_ms?: number };
    expect(age_ms).toBeLessThan(1500);
    expect(host.pressed()).toEqual([null, 2]);
  });
});
