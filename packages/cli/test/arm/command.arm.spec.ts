import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { architectures, armPackages, type BoardProject, boardProject } from '@hardware-ws/arm';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { backendPackages } from '../../../relay/test/backend-packages.ts';
import { channels$ } from '../../../relay/test/channels-server.ts';
import { runningBackend } from '../../../relay/test/conformance/running-backend.ts';
import { cleanUp } from '../clean-up.ts';
import { commandProcess } from '../command-process.ts';
import { freeUdpPort } from '../free-udp-port.ts';
import { hostPage } from '../host-page.ts';
import { oscDump } from '../osc-dump.ts';
import { installedCommand, packedCommand } from './installed-command.ts';

jest.setTimeout(180_000);
afterEach(cleanUp);

const rules = `
outgoing:
  - websocket_type: "toggle_buzzers"
    conditions: { enabled: true }
    osc_destinations:
      - address: "/buzzers/enable"
        args: [{ field: "enabled", type: "int" }, { field: "missing", default: 42 }]
incoming:
  - osc_address: "/buzzer/press"
    websocket_type: "buzzer_pressed"
    args:
      - { osc_index: 0, websocket_field: "buzzerId", type: "int" }
`;

const wanted = [...armPackages.emulation, ...backendPackages.memory, 'liblo-tools'] as const;

describeWithCounterparts('the packed command', wanted, () => {
  const backend = runningBackend(channels$(), false);
  const server = () => new URL(backend.url('/')).host;
  let packed: string;
  let tarball: string;

  beforeAll(() => {
    packed = mkdtempSync(join(tmpdir(), 'packed-'));
    tarball = packedCommand(packed);
  });
  afterAll(() => rmSync(packed, { recursive: true }));

  describe.each(['arm64', 'armhf'] as const)('on %s', (name) => {
    let project: BoardProject;
    let command: readonly string[];

    beforeAll(() => {
      project = boardProject(architectures[name]);
      command = installedCommand(project, tarball);
    });
    afterAll(() => project.remove());

    const run = (...args: readonly string[]) => commandProcess([...command, ...args], { patienceMs: 60_000 });

    it('plays the demo', async () => {
      const { code, stdout, stderr } = await run('simulate', '--port', '0').endInput('arm', 'press 2');
      expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
      expect(stdout.at(-1)).toMatch(
        /press 2 {3}→ .*"buzzerId":2,.* confirmed [\d.]+ ms {3}→ osc \/buzzer\/pressed i 2$/,
      );
    });

    it('is a bridge between the backend and oscdump, in both directions', async () => {
      const [game, listenPort, port] = [backend.newGame(), await freeUdpPort(), await freeUdpPort()];
      const [host, dump] = await Promise.all([hostPage(server(), game), oscDump(port)]);
      const osc = `osc: { listen_host: "127.0.0.1", listen_port: ${listenPort} }\n`;
      const destination = `default_destination: { host: "127.0.0.1", port: ${port} }\n`;
      const file = join(project.folder, 'show.yaml');
      writeFileSync(file, `websocket: { host: "${server()}" }\n${osc}${destination}${rules}`);
      const bridge = run('osc-bridge', String(game), file);
      await bridge.says(/Connected to/);
      await bridge.says(/listening for OSC on 127\.0\.0\.1:/);

      host.send({ type: 'toggle_buzzers', enabled: true });
      await dump.sees('/buzzers/enable');
      expect(dump.lines).toEqual(['/buzzers/enable ii 1 42']);
      spawnSync('oscsend', ['127.0.0.1', String(listenPort), '/buzzer/press', 'i', '5']);
      await host.hears({ type: 'buzzer_pressed', buzzerId: 5 });
      expect((await bridge.stop()).code).toBe(0);
    });

    it('is a box whose presses the host of a real backend hears', async () => {
      const game = backend.newGame();
      const host = await hostPage(server(), game);
      const box = run('buzzers', String(game), '--server', server(), '--gpio', 'simulated', '--pins', '17=1,22=2');
      await box.says(/Connected to/);
      box.type('press 1');
      await box.says(/press 1 ignored: the buzzers are disabled/);
      host.send({ type: 'toggle_buzzers', enabled: true });
      await host.hears({ type: 'buzzer_pressed', buzzerId: null });
      box.type('press 2');
      expect(await host.hears({ type: 'buzzer_pressed', buzzerId: 2 })).toMatchObject({
        age_ms: expect.any(Number) as number,
      });
      expect((await box.stop()).code).toBe(0);
    });
  });
});
