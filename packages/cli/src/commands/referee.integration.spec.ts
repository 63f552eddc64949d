import { setTimeout as sleep } from 'node:timers/promises';
import { cleanUp } from '../../test/clean-up.ts';
import { describeOnBackends } from '../../test/describe-on-backends.ts';
import { refereeProcess } from '../../test/fair-room.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';

jest.setTimeout(120_000);
afterEach(cleanUp);

/** How long a referee measures the clock of a box that has joined, in ms. */
const measuringMs = 1300;

describeOnBackends('hardware-ws referee and buzzers --fair', ({ server, newGame }) => {
  it('decide rounds of three boxes, and tell people and programs about it', async () => {
    const gameId = newGame();
    const host = await hostPage(server(), gameId);
    const command = (name: string, ...args: readonly string[]) =>
      hardwareWs([name, String(gameId), '--server', server(), ...args]);
    const referee = refereeProcess(server(), gameId, '--log', '/dev/full');
    const boxes = ['left', 'right', 'stage'].map((id, index) =>
      command('buzzers', '--fair', '--gpio', 'simulated', '--client-id', id, '--pins', `17=${index + 1}`),
    );
    const [left, right, stage] = boxes;
    await Promise.all([referee.decides(), referee.knows('left', 'right', 'stage')]);
    await Promise.all(boxes.map((box) => box.says(/INFO: a referee decides who was first/)));
    await sleep(measuringMs);

    host.send({ type: 'toggle_buzzers', enabled: true });
    await host.hears({ type: 'buzzer_pressed', buzzerId: null });
    await sleep(300);
    right?.type('press 2');
    await sleep(150);
    left?.type('press 1');
    stage?.type('press 3');
    const { press_id } = await host.hears({ type: 'buzzer_pressed', buzzerId: 2 });
    await left?.says(/INFO: (1 lost: 2 of another box was first|2 of another box was first)/);
    await stage?.says(/INFO: (3 lost: 2 of another box was first|2 of another box was first)/);
    expect(host.pressed()).toEqual([null, 2]);
    await referee.says(/^\d\d:\d\d:\d\d\.\d{3} {2}(proven|likely) {2}buzzer 2 of box right was first/);
    await right?.says(new RegExp(`"type":"press_claim","press_id":"${String(press_id)}".*"confirmed_ms"`));

    const status = await command('status').ended;
    expect(status.stdout).toContainEqual(
      expect.stringMatching(/^buzzer right +\d+\.\d ms {2}armed {2}fair {2}2 was first/),
    );
    expect(status.stdout).toContainEqual(expect.stringMatching(/^referee main +\d+\.\d ms {2}decides/));

    host.send({ type: 'toggle_buzzers', enabled: false });
    host.send({ type: 'toggle_buzzers', enabled: true });
    await host.hears({ type: 'buzzer_pressed', buzzerId: null });
    await sleep(300);
    stage?.type('release 3', 'press 3');
    await host.hears({ type: 'buzzer_pressed', buzzerId: 3 });
    await referee.says(/proven {2}buzzer 3 of box stage was first: no other press was claimed$/);
    const { code, stderr } = await referee.stop();
    expect(code).toBe(0);
    expect(stderr).toContainEqual(
      expect.stringMatching(
        /WARNING: Cannot write to \/dev\/full: ENOSPC: no space left on device, write\. Free some space: what is missing will be written with the next line\.$/,
      ),
    );
    expect(stderr.at(-1)).toMatch(/WARNING: \/dev\/full is incomplete: \d+ bytes could not be written: ENOSPC/);
  });
});
