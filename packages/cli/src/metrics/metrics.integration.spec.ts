import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '@hardware-ws/counterparts';
import { cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { pagesOf } from '../../test/pages-of.ts';
import { relayProcess } from '../../test/relay-process.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

describe('a command with --metrics', () => {
  it('says why it is not well, then that it is, and counts what becomes of presses', async () => {
    const port = await freePort();
    const box = hardwareWs(['buzzers', '1', '--gpio', 'simulated', '--server', `127.0.0.1:${port}`, '--metrics', '0']);
    const { read, reads } = await pagesOf(box);
    const { status, text } = await reads('/healthz', /^link: down/);
    expect(status).toBe(503);
    expect(text).toMatch(/^link: down, attempt \d+ in .*: connection refused: is the backend running/);
    expect((await read('/metrics')).text).toMatch(/failed_dials_total\{cause="failed"\} [1-9]/);

    const { host } = await relayProcess(port);
    expect(await reads('/healthz', /ok/)).toEqual({ status: 200, text: 'ok\n' });
    box.type('press 1');
    await reads('/metrics', /presses_total\{outcome="ignored"\} 1/);
    const page = await hostPage(host);
    page.send({ type: 'toggle_buzzers', enabled: true });
    await page.hears({ type: 'buzzer_pressed', buzzerId: null });
    box.type('press 2');
    const counted = await reads('/metrics', /presses_total\{outcome="confirmed"\} 1/);
    expect(counted.text).toMatch(/edge_to_wire_seconds_count 1\n/);
    expect(counted.text).toMatch(/link_state\{state="open"\} 1\n/);
  });

  it('does not begin if the port is in use, and says so', async () => {
    const relay = await relayProcess();
    const taken = String(relay.port);
    const box = hardwareWs(['buzzers', '1', '--gpio', 'simulated', '--server', relay.host, '--metrics', taken]);
    const { code, stderr } = await box.ended;
    expect(code).toBe(1);
    expect(stderr.at(-1)).toMatch(
      `--metrics cannot listen on 127.0.0.1:${taken}: the port is in use. Choose another port`,
    );
    const { stderr: log } = await relay.stop();
    expect(log.filter((line) => line.includes('joined'))).toEqual([]);
  });

  it('ends at once although clients are connected', async () => {
    const relay = hardwareWs(['relay', '--port', '0', '--metrics', '0']);
    const { url, read } = await pagesOf(relay);
    await relay.says(/^ws:/);
    expect(await read('/healthz')).toEqual({ status: 200, text: 'ok\n' });
    const client = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined);
    await once(client, 'connect');
    const { code, ms } = await relay.stop();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(1000);
  });

  it('counts what the rules of a bridge do, and takes the port from a file', async () => {
    const { host } = await relayProcess();
    const rule = (address: string) =>
      `{ websocket_type: toggle_buzzers, osc_destinations: [{ host: 127.0.0.1, port: 9, address: ${address} }] }`;
    const file = join(temporaryFolder(), 'bridge.yaml');
    writeFileSync(file, `run: osc-bridge\ngame_id: 1\nserver: ${host}\nmetrics: 0\noutgoing:\n  - ${rule('/armed')}\n`);
    const { reads } = await pagesOf(hardwareWs(['run', file]));
    await reads('/healthz', /ok/);
    (await hostPage(host)).send({ type: 'toggle_buzzers', enabled: true });
    await reads('/metrics', /^hardware_ws_rule_hits_total\{rule="outgoing\[0\] toggle_buzzers"\} 1$/m);
  });
});
