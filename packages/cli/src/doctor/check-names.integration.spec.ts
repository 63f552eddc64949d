import { cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

describe('hardware-ws doctor --game', () => {
  it('fails if two clients in the game have one id, and names both', async () => {
    const { host } = await relayProcess();
    const box = () => hardwareWs(['buzzers', '7', '--gpio', 'simulated', '--server', host]);
    const boxes = [box(), box()];
    await Promise.all(boxes.map(({ says }) => says(/another client in game 7/)));
    const { code, stdout } = await hardwareWs(['doctor', '--server', host, '--game', '7']).ended;
    expect(code).toBe(1);
    const found = stdout.join('\n');
    expect(found).toMatch(/^FAILED {2}names +2 clients in game 7 are buzzer main: .*; .*\n +→ Start one of them/m);
    for (const { child } of boxes) expect(found).toContain(`process ${child.pid}`);
  });
});
