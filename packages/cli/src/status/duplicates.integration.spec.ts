import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { relay$ } from '@hardware-ws/relay';
import { filter } from 'rxjs';
import { backendPackages } from '../../../relay/test/backend-packages.ts';
import { channels$ } from '../../../relay/test/channels-server.ts';
import { runningBackend } from '../../../relay/test/conformance/running-backend.ts';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

function warning(who: string) {
  return new RegExp(`WARNING: another client in game 1 is also ${who}`);
}
function warnings(lines: readonly string[]) {
  return lines.filter((line) => line.includes('another client'));
}

function warnsAboutDuplicates(backend: ReturnType<typeof runningBackend>): void {
  const server = () => ['--server', new URL(backend.url('/')).host];
  const box = (id: string) => hardwareWs(['buzzers', '1', '--gpio', 'simulated', '--client-id', id, ...server()]);

  it('warns both of two clients with one id, says where they run, and logs when one is gone', async () => {
    const [first, other] = [box('main'), box('other')];
    await Promise.all([first, other].map(({ says }) => says(/Connected to/)));
    const second = box('main');
    await Promise.all([first, second].map(({ says }) => says(warning('buzzer main'))));
    expect(warnings(first.said.stderr)[0]).toMatch(/start one of them with a different --client-id$/);
    const [one, two] = [first, second].map(({ child }) => `process ${child.pid}`);
    expect(warnings(first.said.stderr)[0]).toMatch(new RegExp(`main: .*${two} \\(this one: .*${one}\\)`));
    expect(warnings(second.said.stderr)[0]).toMatch(new RegExp(`main: .*${one} \\(this one: .*${two}\\)`));
    const third = await hostPage(new URL(backend.url('/')).host);
    third.send({ type: 'client_connection_status', client_type: 'buzzer', client_id: 'main', connected: true });
    await third.hears({ type: 'client_connection_status', client_id: 'main', connected: true });
    await second.stop();
    await first.says(/INFO: the other client in game 1 that was also buzzer main is gone/);
    const [left, alone] = [await first.stop(), await other.stop()];
    expect([warnings(left.stderr).length, warnings(alone.stderr).length]).toEqual([1, 0]);
  });

  it('warns about two bridges with one id, and names the file', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
    atEnd(() => rmSync(directory, { recursive: true }));
    const file = join(directory, 'show.yaml');
    writeFileSync(file, 'websocket: { client_id: osc-main }\noutgoing: []\n');
    const bridges = [1, 2].map(() => hardwareWs(['osc-bridge', '1', file, ...server()]));
    await Promise.all(bridges.map(({ says }) => says(warning('osc osc-main'))));
    expect(warnings(bridges[0]?.said.stderr ?? [])[0]).toContain(`a different websocket.client_id (${file})`);
  });

  it('does not mistake itself for another client when it reconnects and its old connection is announced as gone', async () => {
    const main = box('main');
    await main.says(/Connected to/);
    const host = await hostPage(new URL(backend.url('/')).host);
    const presence = { type: 'client_connection_status', client_type: 'buzzer', client_id: 'main' } as const;
    host.send({ ...presence, connected: false });
    await host.hears({ ...presence, connected: true }); // which it says itself
    host.send({ type: 'ping', timestamp: 1 });
    await host.hears({ type: 'pong', timestamp: 1 });
    expect(warnings((await main.stop()).stderr)).toEqual([]);
  });
}

describe('clients of one id, on the relay', () => {
  warnsAboutDuplicates(runningBackend(relay$().pipe(filter((event) => event.kind === 'listening')), true));
});

describeWithCounterparts('clients of one id, on Django Channels', backendPackages.memory, () => {
  warnsAboutDuplicates(runningBackend(channels$(), false));
});
