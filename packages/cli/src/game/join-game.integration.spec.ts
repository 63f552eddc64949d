import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** The file of a bridge, for the time of the test. */
function bridgeFile(text: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'show.yaml');
  writeFileSync(file, text);
  return file;
}

const websocket = '{ host: "127.0.0.1:9", game_id: 2, client_type: osc, client_id: osc-main }';

describe('a command that takes part in a game', () => {
  it('logs the address at the start, and whether it comes from a file, a flag or the environment', async () => {
    const relay = await relayProcess();
    const file = bridgeFile(`websocket: ${websocket}\n`);
    const monitor = hardwareWs(['monitor', '1', '--server', relay.host], { QUIZZER_SERVER: 'other:8000' });
    const bridge = hardwareWs(['osc-bridge', '1', file], { QUIZZER_SERVER: 'other:8000' });
    await Promise.all([monitor.says(/Connected to/), bridge.says(/Link down/)]);
    const [first = '', second = ''] = [monitor, bridge].map(({ said }) => said.stderr[0]);
    expect(first).toContain(
      `INFO: backend ws://${relay.host} (from --server; QUIZZER_SERVER=other:8000 is ignored), game 1, not announced`,
    );
    expect(second).toContain(
      `INFO: backend ws://127.0.0.1:9 (from websocket.host in ${file}; QUIZZER_SERVER=other:8000 is ignored), ` +
        `game 1 (from the command line; websocket.game_id=2 in ${file} is ignored), as osc osc-main`,
    );
  });

  it('logs the address while it connects and waits', async () => {
    const address = 'ws://127.0.0.1:9/ws/game/1/?client_type=buzzer&client_id=main';
    const level = ['--gpio', 'simulated', '--log-level', 'debug'];
    const box = hardwareWs(['buzzers', '1', '--server', '127.0.0.1:9', ...level]);
    await box.says(/Link down/);
    const { stderr } = await box.stop();
    expect(stderr).toContainEqual(expect.stringContaining(`DEBUG: Connecting, attempt 1 (${address})`));
    expect(stderr).toContainEqual(expect.stringMatching(/WARNING: Link down: connection refused/));
    expect(stderr.find((line) => line.includes('Link down'))).toContain(`(${address}); attempt 2 in`);
  });
});
