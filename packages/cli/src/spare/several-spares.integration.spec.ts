import { setTimeout as sleep } from 'node:timers/promises';
import { cleanUp } from '../../test/clean-up.ts';
import { describeOnBackends } from '../../test/describe-on-backends.ts';
import { gameOf, newRound, presence } from '../../test/spare-pair.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

const replaced = /another box has taken over as buzzer main/;

describeOnBackends('several processes of one box', ({ server, newGame }) => {
  it('agree on one of two spares, and the other one goes on watching', async () => {
    const { host, start } = await gameOf(server(), newGame());
    const box = start();
    await host.hears(presence(true));
    const spares = [start('--spare'), start('--spare')];
    await Promise.all(spares.map(({ says }) => says(/watching buzzer main/)));
    await sleep(1000);
    box.child.kill('SIGKILL');
    await host.hears(presence(true));
    await newRound(host);
    const tookOver = spares.filter(({ said }) => said.stderr.some((line) => line.includes('takes over')));
    expect(tookOver).toHaveLength(1);
    for (const spare of spares) spare.type('press 2');
    await host.hears({ type: 'buzzer_pressed', buzzerId: 2 });
    await sleep(500);
    expect(host.pressed()).toEqual([null, 2]);
  });

  it('let the spare that was started first be the box, and the box its spare', async () => {
    const { host, start } = await gameOf(server(), newGame());
    const spare = start('--spare');
    await host.hears(presence(true));
    const box = start();
    await box.says(replaced);
    await newRound(host);
    for (const each of [spare, box]) each.type('press 2');
    await host.hears({ type: 'buzzer_pressed', buzzerId: 2 });
    await box.says(/"press 2" is ignored: this box is a spare/);
    expect(host.pressed()).toEqual([null, 2]);
  });

  it('say both that they have one name if neither is a spare, and go on', async () => {
    const { host, start } = await gameOf(server(), newGame());
    const boxes = [start(), start()];
    await Promise.all(boxes.map(({ says }) => says(/another client in game \d+ is also buzzer main/)));
    await newRound(host);
    for (const box of boxes) box.type('press 2');
    await host.hears({ type: 'buzzer_pressed', buzzerId: 2 });
    expect(boxes.flatMap(({ said }) => said.stderr.filter((line) => replaced.test(line)))).toEqual([]);
  });
});
