import { cleanUp } from '../../test/clean-up.ts';
import { refereeProcess } from '../../test/fair-room.ts';
import { newRound, pairOf, presence } from '../../test/spare-pair.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

describe('a spare in fair mode', () => {
  it('is unknown to the referee until it takes over, and then claims its presses as the box did', async () => {
    const relay = await relayProcess();
    const referee = refereeProcess(relay.host, 1);
    await referee.decides();
    const { host, box, spare } = await pairOf(relay.host, 1, '--fair');
    await referee.knows('main');
    box.child.kill('SIGKILL');
    await host.hears(presence(true));
    await newRound(host);
    spare.type('press 2');
    await referee.says(/proven +buzzer 2 of box main was first/);
    await host.hears({ type: 'buzzer_pressed', buzzerId: 2 });
    expect(referee.said.stderr.filter((line) => /several clients/.test(line))).toEqual([]);
    expect(host.pressed()).toEqual([null, null, 2]);
  });
});
