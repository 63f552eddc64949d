import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { cleanUp } from '../../test/clean-up.ts';
import { describeOnBackends } from '../../test/describe-on-backends.ts';
import { newRound, pairOf, presence } from '../../test/spare-pair.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

describeOnBackends('a spare', ({ server, newGame }) => {
  const pair = () => pairOf(server(), newGame());

  it.each(['SIGKILL', 'SIGSTOP'] as const)(
    'replaces its box within 3 s after %s, and keeps the winner of the round',
    async (signal) => {
      const { host, box, spare } = await pair();
      spare.type('press 3');
      await spare.says(/"press 3" is ignored: this box is a spare/);
      box.type('press 2');
      await host.hears({ type: 'buzzer_pressed', buzzerId: 2 });
      const before = process.hrtime.bigint();
      box.child.kill(signal);
      await host.hears(presence(true));
      expect(Number(process.hrtime.bigint() - before) / 1e6).toBeLessThan(3000);
      host.send({ type: 'toggle_buzzers', enabled: true });
      await spare.says(/2 stays selected: the host reported its state/);
      await newRound(host);
      spare.type('press 3');
      await host.hears({ type: 'buzzer_pressed', buzzerId: 3 });
      expect(host.pressed()).toEqual([null, 2, null, 3]);
    },
  );

  it('stays when the box comes back from a freeze, which steps back without sending what was pressed meanwhile', async () => {
    const { host, box, spare } = await pair();
    box.child.kill('SIGSTOP');
    await spare.says(/Connected to .*client_type=buzzer/);
    await newRound(host);
    box.type('press 4');
    await sleep(200);
    box.child.kill('SIGCONT');
    await box.says(/another box has taken over as buzzer main: .*process \d+/);
    await box.says(/watching buzzer main: /);
    spare.type('press 3');
    await host.hears({ type: 'buzzer_pressed', buzzerId: 3 });
    box.type('press 5');
    await box.says(/"press 5" is ignored: this box is a spare/);
    expect(host.pressed()).toEqual([null, null, 3]);
    spare.child.kill('SIGKILL');
    await box.says(/buzzer main has been silent for .*: this spare takes over/);
    await newRound(host);
    box.type('press 5');
    await host.hears({ type: 'buzzer_pressed', buzzerId: 5 });
    expect(host.pressed()).toEqual([null, null, 3, null, 5]);
  });

  it('stays when its box is started again, which does not disturb the round', async () => {
    const { host, start, box, spare } = await pair();
    box.child.kill('SIGKILL');
    await spare.says(/Connected to .*client_type=buzzer/);
    await newRound(host);
    spare.type('press 3');
    await host.hears({ type: 'buzzer_pressed', buzzerId: 3 });
    const again = start();
    await host.hears(presence(true));
    host.send({ type: 'toggle_buzzers', enabled: true });
    await again.says(/another box has taken over as buzzer main/);
    await again.says(/watching buzzer main/);
    await host.hears(presence(false));
    expect(host.pressed()).toEqual([null, null, 3]);
  });
});
