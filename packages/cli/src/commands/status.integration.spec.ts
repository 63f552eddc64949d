import { cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

const joined = { type: 'client_connection_status', client_type: 'buzzer', connected: true };

/** A game with a host's page and a box of one buzzer that has been pressed. */
async function game() {
  const relay = await relayProcess();
  const host = await hostPage(relay.host);
  const box = hardwareWs(['buzzers', '1', '--gpio', 'simulated', '--client-id', 'left', '--server', relay.host]);
  await host.hears(joined);
  const ask = (name: string, ...words: readonly string[]) =>
    hardwareWs([name, '1', ...words, '--server', relay.host]).ended;
  return { host, box, ask, server: relay.host };
}

describe('hardware-ws status', () => {
  it('shows a client that joins late who is in the game: a box by its id with its state, a web page among the others', async () => {
    const { host, box, ask } = await game();
    host.send({ type: 'toggle_buzzers', enabled: true });
    await host.hears({ type: 'buzzer_pressed', buzzerId: null });
    box.type('press 2');
    await host.hears({ type: 'buzzer_pressed', buzzerId: 2 });
    const [people, machine] = await Promise.all([ask('status'), ask('status', '--json')]);
    expect(people.code).toBe(0);
    expect(people.stdout).toHaveLength(2);
    expect(people.stdout[0]).toMatch(
      /^buzzer left {2}\d+\.\d ms {2}armed {2}2 was first {2}last press 2, \d+ (ms|s) ago {2}connected for \d+ (ms|s)$/,
    );
    expect(people.stdout[1]).toMatch(/^\d other clients?, for example web pages {2}\d+\.\d ms$/);
    expect(machine.stdout.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({ client_type: 'buzzer', client_id: 'left', enabled: true, selected: 2, copies: 1 }),
    );
    // The clients that asked were not announced.
    expect(host.heardTypes().filter((type) => type === 'client_connection_status')).toHaveLength(1);
  });

  it('warns about two clients with the same id, and says where they run', async () => {
    const { host, ask, server } = await game();
    hardwareWs(['buzzers', '1', '--gpio', 'simulated', '--client-id', 'left', '--server', server]);
    await host.hears(joined);
    const { stdout } = await ask('status');
    const place = String.raw`[^;]+, process \d+`;
    expect(stdout[0]).toMatch(
      new RegExp(`WARNING: 2 clients have this id \\(${place}; ${place}\\); give each a different --client-id$`),
    );
  });

  it('fails with the reason when there is no backend, without waiting for one', async () => {
    const { code, stderr } = await hardwareWs(['status', '1', '--server', '127.0.0.1:9']).ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: [expect.stringMatching(/^connection refused: .*\.$/)] });
  });
});

describe('hardware-ws arm, disarm and send', () => {
  it('do what the host does and print the outcome', async () => {
    const { host, ask } = await game();
    expect(await ask('arm')).toMatchObject({
      code: 0,
      stdout: [expect.stringMatching(/"enabled":true.*  (sent|confirmed)/)],
    });
    await host.hears({ type: 'buzzer_pressed', buzzerId: null });
    expect(await ask('disarm')).toMatchObject({ code: 0, stdout: [expect.stringContaining('"enabled":false')] });
    await host.hears({ type: 'toggle_buzzers', enabled: false });
    const select = '{"type":"select_board","board":2}';
    expect(await ask('send', select)).toMatchObject({ code: 0, stdout: [expect.stringContaining('"select_board"')] });
    await host.hears({ type: 'select_board', board: 2 });
    expect((await ask('send', '{"type":"lightning","power":3}')).code).toBe(0);
    await host.hears({ type: 'lightning', power: 3 });
  });

  it.each([
    ['hello', /^hello is not valid JSON \(.*\)\. Put the message in single quotes/],
    ['[1]', /^\[1\] is not a message\. Expected a JSON object with a string "type"/],
    [
      '{"type":"toggle_buzzers","enabled":"yes"}',
      /^The toggle_buzzers message is invalid and was not sent: "enabled" is "yes": expected boolean\.$/,
    ],
  ])('send rejects %s and explains what it expects', async (json, reason) => {
    const relay = await relayProcess();
    const { code, stderr } = await hardwareWs(['send', '1', json, '--server', relay.host]).ended;
    expect(code).toBe(2);
    expect(stderr.join('\n')).toMatch(reason);
  });
});
