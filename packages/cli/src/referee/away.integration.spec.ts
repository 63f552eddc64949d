import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '@hardware-ws/client';
import { cleanUp } from '../../test/clean-up.ts';
import { describeOnBackends } from '../../test/describe-on-backends.ts';
import { fairBox, refereeProcess, witness } from '../../test/fair-room.ts';
import { hostPage } from '../../test/host-page.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** How long a referee measures the clock of a box that has joined, in ms. */
const measuringMs = 1300;

/** How long a box waits for a verdict, and how long it believes that a silent referee is there, in ms. */
const [verdictMs, silenceMs] = [500, 2000];

describeOnBackends('a referee that goes away', ({ server, newGame }) => {
  /** Two boxes, a host, somebody who hears everything, and referees. */
  async function room(...referees: readonly string[]) {
    const gameId = newGame();
    const [host, heard] = await Promise.all([hostPage(server(), gameId), witness(server(), gameId)]);
    const running = referees.map((id) => refereeProcess(server(), gameId, '--client-id', id, '--json'));
    const left = await fairBox({ server: server(), gameId, clientId: 'left', buzzerId: 1 });
    const right = await fairBox({ server: server(), gameId, clientId: 'right', buzzerId: 2 });
    await Promise.all(running.map((referee) => referee.knows('left', 'right')));
    await sleep(1500 + measuringMs);
    const arm = async () => {
      host.send({ type: 'toggle_buzzers', enabled: true });
      await Promise.all([left, right].map((each) => each.isArmed()));
    };
    return { host, heard, running, left, right, arm };
  }

  it('costs nothing: a press waits for 500 ms at most, and none does once the boxes know', async () => {
    const { host, heard, running, left, right, arm } = await room('main');
    await arm();
    running[0]?.child.kill('SIGKILL');
    const claimed = heard.next('press_claim');
    left.press();
    const { press_id } = (await claimed) as { readonly press_id: string };
    const claimedAt = systemClock.monotonic();
    const pressed = await host.hears({ type: 'buzzer_pressed', buzzerId: 1 });
    expect(systemClock.monotonic() - claimedAt).toBeGreaterThan(verdictMs - 100);
    expect(pressed).toMatchObject({ press_id });
    expect(pressed).not.toHaveProperty('verdict');
    await left.notes(/^no verdict within 500 ms: press 1 is sent without one$/);
    await left.lamp(1);
    await right.knows(({ lostTo }) => lostTo === 1, 'has lost');

    await sleep(silenceMs);
    host.send({ type: 'toggle_buzzers', enabled: false });
    await arm();
    right.press();
    expect(await host.hears({ type: 'buzzer_pressed', buzzerId: 2 })).not.toHaveProperty('verdict');
    expect({ pressed: host.pressed(), claims: heard.claims().length }).toEqual({
      pressed: [null, 1, null, 2],
      claims: 1,
    });
  });

  it('decides nothing that the host knows already, when it comes back', async () => {
    const { host, heard, running, left, right, arm } = await room('main');
    await arm();
    running[0]?.child.kill('SIGSTOP');
    const claimed = heard.next('press_claim');
    left.press();
    const { press_id } = (await claimed) as { readonly press_id: string };
    await sleep(200);
    right.press();
    expect(await host.hears({ type: 'buzzer_pressed', buzzerId: 1 })).toMatchObject({ press_id });
    running[0]?.child.kill('SIGCONT');
    await sleep(700);
    expect(host.heard((message) => message.type === 'buzzer_pressed' && 'verdict' in message)).toEqual([]);

    await sleep(measuringMs);
    host.send({ type: 'toggle_buzzers', enabled: false });
    await arm();
    right.press();
    expect(await host.hears({ type: 'buzzer_pressed', buzzerId: 2, verdict: 'proven' })).toMatchObject({
      margin_ms: null,
    });
  });

  it('does not decide a round with a press of the round before, when it comes back', async () => {
    const { host, running, left, right, arm } = await room('main');
    await arm();
    running[0]?.child.kill('SIGSTOP');
    left.press();
    await sleep(200);
    right.press();
    await host.hears({ type: 'buzzer_pressed', buzzerId: 1 });
    await arm();
    running[0]?.child.kill('SIGCONT');
    await sleep(700);
    const sinceClear = () => host.pressed().slice(host.pressed().lastIndexOf(null));
    expect(sinceClear()).toEqual([null]);
    right.press();
    await host.hears({ type: 'buzzer_pressed', buzzerId: 2 });
    expect(sinceClear()).toEqual([null, 2]);
  });

  it('is replaced by the one with the next id', async () => {
    const { host, running, left, right, arm } = await room('b', 'a');
    const [b, a] = running;
    await arm();
    left.press();
    const pressed = await host.hears({ type: 'buzzer_pressed', buzzerId: 1 });
    expect(pressed).toMatchObject({ verdict: 'proven' });
    await a?.says(/"referee":"a","verdict":"proven"/);
    expect(b?.said.stdout).toEqual([]);
    expect(b?.said.stderr.at(-1)).toMatch(/stands by|takes part/);

    const killedAt = systemClock.monotonic();
    a?.child.kill('SIGKILL');
    const decides = new Promise<number>((resolve) => {
      b?.child.stderr.on('data', (text: Buffer) => {
        if (String(text).includes('this referee decides')) resolve(systemClock.monotonic());
      });
    });
    host.send({ type: 'toggle_buzzers', enabled: false });
    // It takes 1.6 s, and longer on a busy machine.
    expect((await decides) - killedAt).toBeLessThan(3000);
    await arm();
    right.press();
    expect(await host.hears({ type: 'buzzer_pressed', buzzerId: 2 })).toMatchObject({ verdict: 'proven' });
    await b?.says(/"referee":"b","verdict":"proven"/);
    expect(host.pressed()).toEqual([null, 1, null, 2]);
  });
});
