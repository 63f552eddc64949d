import { setTimeout as sleep } from 'node:timers/promises';
import { fakePigpiod, type FakePigpiod } from '@hardware-ws/gpio/testing';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

const flags = ['--gpio', 'pigpiod', '--pins', '17=1', '--lamps', '5=1'];

/** Presses and releases until the press is received, because nothing reports when a line is claimed. */
async function pressUntil(daemon: FakePigpiod, heard: Promise<unknown>): Promise<void> {
  const done = heard.then(() => true);
  for (let level: 0 | 1 = 0; ; level = level === 0 ? 1 : 0) {
    daemon.drive(17, level);
    if (await Promise.race([done, sleep(200, false)])) return;
  }
}

describe('a buzzer box whose pigpiod goes away', () => {
  it('waits, claims its buttons and lamps again, and logs it once', async () => {
    const relay = await relayProcess();
    const host = await hostPage(relay.host);
    const before = await fakePigpiod();
    const address = { PIGPIO_ADDR: before.host, PIGPIO_PORT: String(before.port) };
    const box = hardwareWs(['buzzers', '1', '--server', relay.host, ...flags], address);
    await host.hears({ type: 'client_connection_status', client_type: 'buzzer', connected: true });
    host.send({ type: 'toggle_buzzers', enabled: true });
    await host.hears({ type: 'buzzer_pressed', buzzerId: null });
    await before.close();
    await box.says(/WARNING: pigpiod at .* Buttons and lamps do not work until it answers again\./);

    const after = await fakePigpiod({ port: before.port });
    atEnd(() => void after.close());
    await box.says(/INFO: The GPIO driver answers again\. Buttons and lamps work again\./);
    await pressUntil(after, host.hears({ type: 'buzzer_pressed', buzzerId: 1 }));
    // The lamp of the winner.
    while (after.level(5) !== 1) await sleep(50);
    const { code, stderr } = await box.stop();
    expect(code).toBe(0);
    expect(stderr.filter((line) => line.includes('do not work until'))).toHaveLength(1);
    expect(stderr.filter((line) => line.includes('work again'))).toHaveLength(1);
  });

  it('does not start without a daemon, and fails with one sentence', async () => {
    const daemon = await fakePigpiod();
    await daemon.close();
    const address = { PIGPIO_ADDR: daemon.host, PIGPIO_PORT: String(daemon.port) };
    const { code, stdout, stderr } = await hardwareWs(['buzzers', '1', '--server', '127.0.0.1:9', ...flags], address)
      .ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: [] });
    expect(stderr).toEqual([expect.stringMatching(/^no pigpiod at .*ECONNREFUSED/)]);
  });
});
