import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hardware-ws-run-'));
  atEnd(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'service.yaml');
  writeFileSync(file, text);
  return file;
}

describe('hardware-ws run', () => {
  it('runs a box from a file, until it is stopped', async () => {
    const relay = await relayProcess();
    const host = await hostPage(relay.host, 7);
    const box = hardwareWs([
      'run',
      fileWith(`run: buzzers\ngame_id: 7\nclient_id: left\nserver: ${relay.host}\ngpio: simulated\n`),
    ]);
    await box.says(/\[buzzer:left\] INFO: Connected to/);
    host.send({ type: 'toggle_buzzers', enabled: true });
    await host.hears({ type: 'buzzer_pressed', buzzerId: null });
    box.type('press 2');
    await host.hears({ type: 'buzzer_pressed', buzzerId: 2 });
    expect(await box.stop()).toMatchObject({ code: 0 });
  });

  it('runs a bridge from its own file, which may have the key run', async () => {
    const relay = await relayProcess();
    const file = fileWith(`run: osc-bridge\nserver: ${relay.host}\nwebsocket: { game_id: 3 }\noutgoing: []\n`);
    const runs = hardwareWs(['run', file]);
    const itself = hardwareWs(['osc-bridge', file, '--server', relay.host]);
    await Promise.all([runs, itself].map((bridge) => bridge.says(/INFO: Connected to .*game\/3\//)));
    await Promise.all([runs.stop(), itself.stop()]);
  });

  it.each([
    ['a box', 'run: buzzers\ngame_id: 1\nserver: 127.0.0.1:9\ngpio: simulated\n', /\[buzzer:main\] .*Link down/],
    ['the relay', 'run: relay\nport: 0\n', /^ws:/],
    ['a bridge', 'run: osc-bridge\nserver: 127.0.0.1:9\nwebsocket: { game_id: 1 }\noutgoing: []\n', /is in force/],
  ])('keeps %s running at SIGHUP if its file is wrong, and ends it if the file is right', async (_, text, runs) => {
    const file = fileWith(text);
    const { child, says, ended } = hardwareWs(['run', file]);
    await says(runs);
    writeFileSync(file, `${text}prot: 1\n`);
    child.kill('SIGHUP');
    await says(/WARNING: the running configuration stays: .*service\.yaml:\d:1 {2}prot {2}unknown key/);
    await says(/1 error, nothing changed/);
    writeFileSync(file, `${text}log_level: debug\n`);
    child.kill('SIGHUP');
    await says(/\[run\] INFO: .*service\.yaml is right: ending, to start again with it/);
    expect(await ended).toMatchObject({ code: 0 });
  });

  it('is not affected by SIGHUP under nohup, which has an input that cannot be read', async () => {
    const within = ['sh', '-c', 'exec "$@" 0>/dev/null', 'sh'];
    const relay = hardwareWs(['run', fileWith('run: relay\nport: 0\n')], {}, within);
    await relay.says(/^ws:/);
    relay.child.kill('SIGHUP');
    await sleep(500);
    const { code, stderr } = await relay.stop();
    expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
  });

  it('ends with 2 if the file is wrong, and starts nothing', async () => {
    const file = fileWith('run: referee\ngame_id: one\n');
    expect(await hardwareWs(['run', file]).ended).toMatchObject({
      code: 2,
      stdout: [],
      stderr: [
        `${file}:2:10  game_id  "one": expected a whole number, for example 1`,
        '  2 | game_id: one',
        '    |          ^^^',
        '1 error, nothing started',
      ],
    });
  });

  it('is checked by hardware-ws check, for the command that it names', async () => {
    const right = fileWith('run: referee\ngame_id: 1\n');
    const wrong = fileWith('run: buzzers\ngmae_id: 1\npins: { 17: 1 }\n');
    const [good, bad] = await Promise.all([right, wrong].map((file) => hardwareWs(['check', file]).ended));
    expect(good).toMatchObject({ code: 0, stdout: [`${right}: no problems; runs referee`] });
    expect(bad).toMatchObject({ code: 2, stderr: ['2 errors'] });
    expect(bad?.stdout).toContain(`${wrong}:2:1  gmae_id  unknown key, did you mean "game_id"?`);
  });
});
