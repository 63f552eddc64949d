import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { cleanUp } from '../../test/clean-up.ts';
import { root } from '../../test/command-process.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { pagesOf } from '../../test/pages-of.ts';
import { relayProcess } from '../../test/relay-process.ts';
import { temporaryFolder } from '../../test/temporary-folder.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** What Prometheus's own checker says, and its exit code. */
function promtool(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync('promtool', args, { input, encoding: 'utf8' });
  return { status, text: stdout + stderr };
}

/** A type whose characters Prometheus escapes, in YAML, and the rule that it triggers. */
const rules = `outgoing: [{ websocket_type: 'new\\"type', osc_destinations: [{ host: 127.0.0.1, port: 9, address: /a }] }]`;

describeWithCounterparts('Prometheus', ['prometheus'], () => {
  it('accepts the names, the types and the values of all metrics', async () => {
    const { host } = await relayProcess();
    const file = join(temporaryFolder(), 'bridge.yaml');
    writeFileSync(file, rules);
    const { reads } = await pagesOf(hardwareWs(['osc-bridge', '1', file, '--server', host, '--metrics', '0']));
    await reads('/healthz', /ok/);
    const { text } = await reads('/metrics', /round_trip_seconds_count [1-9]/);
    expect(text).toContain('hardware_ws_rule_hits_total{rule="outgoing[0] new\\\\\\"type"} 0\n');
    expect(promtool(['check', 'metrics'], text)).toEqual({ status: 0, text: '' });
  });

  it('finds a counter with a wrong name', () => {
    const { status, text } = promtool(['check', 'metrics'], '# HELP a A.\n# TYPE a counter\na 1\n');
    expect([status, text]).toEqual([3, expect.stringContaining('counter metrics should have "_total" suffix')]);
  });

  it('accepts the configuration and the alerts of docs/metrics.md', () => {
    const folder = temporaryFolder();
    const page = readFileSync(join(root, 'docs/metrics.md'), 'utf8');
    const [config = '', alerts = ''] = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, yaml]) => yaml);
    writeFileSync(join(folder, 'prometheus.yml'), config);
    writeFileSync(join(folder, 'hardware-ws-alerts.yml'), alerts);
    const { status, text } = promtool(['check', 'config', join(folder, 'prometheus.yml')]);
    expect([status, text]).toEqual([0, expect.stringContaining('SUCCESS: 6 rules found')]);
  });
});
