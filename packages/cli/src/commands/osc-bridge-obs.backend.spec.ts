import { describeWithCounterparts, obsStudio, type ObsStudio } from '@hardware-ws/counterparts';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interval, map } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { first } from '../../test/first.ts';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { oscDump } from '../../test/osc-dump.ts';

jest.setTimeout(90_000);

interface Ports {
  readonly listenPort: number;
  readonly port: number;
}

function rules({ listenPort, port }: Ports): string {
  return `
osc: { listen_host: 127.0.0.1, listen_port: ${listenPort} }
default_destination: { host: 127.0.0.1, port: ${port} }
outgoing:
  - websocket_type: RecordStateChanged
    osc_destinations:
      - { address: /recording, args: [{ field: outputActive, type: int }, { field: outputState }] }
incoming:
  - { osc_address: /record/1, websocket_type: StartRecord }
  - { osc_address: /record/0, websocket_type: StopRecord }
  - osc_address: /scene
    websocket_type: SetCurrentProgramScene
    args: [{ osc_index: 0, websocket_field: sceneName, type: string }]
`;
}

function fileOf(text: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'show.yaml');
  writeFileSync(file, text);
  return file;
}

function oscSend(port: number, ...words: readonly string[]): void {
  spawnSync('oscsend', ['127.0.0.1', String(port), ...words]);
}

const started = '/recording is 1 "OBS_WEBSOCKET_OUTPUT_STARTED"';
const stopped = '/recording is 0 "OBS_WEBSOCKET_OUTPUT_STOPPED"';

describeWithCounterparts(
  'hardware-ws osc-bridge on a real OBS Studio',
  ['obs-studio', 'xvfb', 'util-linux', 'liblo-tools'],
  () => {
    let studio: ObsStudio;

    beforeAll(async () => {
      studio = await obsStudio();
      await studio.start();
    });
    afterEach(cleanUp);
    afterAll(() => studio.close());

    it('starts and stops a recording by OSC, tells of it by OSC, and does so again after OBS was killed', async () => {
      const [listenPort, port] = await Promise.all([freeUdpPort(), freeUdpPort()]);
      const dump = await oscDump(port);
      const file = fileOf(`backend: { type: obs, url: '${studio.url}' }\n${rules({ listenPort, port })}`);
      const bridge = hardwareWs(['osc-bridge', file], { OBS_PASSWORD: studio.password });
      await Promise.all([bridge.says(/\[osc:obs\] INFO: OBS \d+\.\S* with obs-websocket 5/), bridge.says(/listening/)]);

      oscSend(listenPort, '/record/1');
      await dump.sees(started);
      oscSend(listenPort, '/record/1');
      await bridge.says(/WARNING: OBS refused StartRecord: .*\(code 500\)/);
      oscSend(listenPort, '/scene', 's', 'no such scene');
      await bridge.says(/WARNING: OBS refused SetCurrentProgramScene: .*\(code 600\)/);
      oscSend(listenPort, '/record/0');
      await dump.sees(stopped);
      expect(readdirSync(studio.recordings)).toHaveLength(1);

      await studio.kill();
      await bridge.says(/Link down/);
      dump.lines.length = 0;
      await studio.start();
      await bridge.says(/Connected to ws:\S+ after/);
      oscSend(listenPort, '/record/1');
      const line$ = interval(20).pipe(map(() => dump.lines));
      await first(line$, (lines) => lines.includes(started), 'OBS records again');
      oscSend(listenPort, '/record/0');
      await first(line$, (lines) => lines.includes(stopped), 'OBS has stopped again');
      const { code, stderr, stdout } = await bridge.stop();
      expect(code).toBe(0);
      expect([...stderr, ...stdout].join('\n')).not.toContain(studio.password);
    });

    it('is found by doctor, which also says that the password is wrong', async () => {
      const [listenPort, port] = await Promise.all([freeUdpPort(), freeUdpPort()]);
      const file = fileOf(`backend: { type: obs, url: '${studio.url}' }\n${rules({ listenPort, port })}`);
      const doctor = (password: string) =>
        hardwareWs(['doctor', '--gpio', 'simulated', file], { OBS_PASSWORD: password });
      await doctor(studio.password).says(/^ok +backend in \S+ connected, round trip/);
      await doctor('not the password').says(/^FAILED +backend in \S+ the server rejected the login \(code 4009\)/);
    });

    it('says that the password is wrong and where to find it, and waits seconds before the next attempt', async () => {
      const [listenPort, port] = await Promise.all([freeUdpPort(), freeUdpPort()]);
      const server = studio.url.replace('ws://', '');
      const file = fileOf(rules({ listenPort, port }));
      const bridge = hardwareWs(['osc-bridge', '--backend', 'obs', '--server', server, file], {
        OBS_PASSWORD: 'not the password',
      });
      const line = await bridge.says(/Link down/);
      expect(line).toMatch(/the server rejected the login \(code 4009\).*: check the password from OBS_PASSWORD/);
      expect(Number(/attempt 2 in (\d+) ms/.exec(line)?.[1])).toBeGreaterThan(2000);
      expect(line).not.toContain('not the password');
    });
  },
);
