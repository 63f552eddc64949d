// Runs in the guest, on an arm64 kernel.
import { nodeTest } from './node-test.ts';
import { equal } from 'node:assert/strict';
import { chardevSuites } from '../../../gpio/test/kernel/chardev-suites.ts';
import { simLines } from '../../../gpio/test/kernel/sim-lines.ts';
import { pause } from '../../../gpio/test/pause.ts';
import { cleanUp } from '../clean-up.ts';
import { commandProcess } from '../command-process.ts';
import { hostPage } from '../host-page.ts';

nodeTest.afterEach(cleanUp);
chardevSuites();

function run(...args: readonly string[]) {
  return commandProcess(['node', '/project/node_modules/@hardware-ws/cli/dist/main.js', ...args], {
    patienceMs: 60_000,
  });
}

async function until(what: string, holds: () => boolean) {
  for (let look = 0; look < 500; look += 1) {
    if (holds()) return;
    await pause(20);
  }
  throw new Error(`not within 10 s: ${what}`);
}

void nodeTest.it('a press of a button on a line reaches the host, and the lamp of the winner is lit', async () => {
  const sim = simLines();
  const { host: server } = new URL(await run('relay', '--port', '0').says(/^ws:/));
  const host = await hostPage(server);
  const wiring = ['--gpio', 'chardev', '--pins', '17=1,27=2', '--lamps', '22=1,23=2'];
  const box = run('buzzers', '1', '--server', server, ...wiring);
  await box.says(/Connected to/);
  host.send({ type: 'toggle_buzzers', enabled: true });
  await host.hears({ type: 'buzzer_pressed', buzzerId: null });
  await until('lamps are dark', () => sim.value('GPIO23') === 0);
  sim.press('GPIO27');
  await host.hears({ type: 'buzzer_pressed', buzzerId: 2 });
  await until('the lamp of the winner', () => sim.value('GPIO23') === 1);
  equal(sim.value('GPIO22'), 0);
  sim.release('GPIO27');
  const { code } = await box.stop();
  equal(code, 0);
});
