import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { tcpProxy$, type TcpProxy } from '@hardware-ws/tcp-proxy';
import { ReplaySubject } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { describeOnBackends } from '../../test/describe-on-backends.ts';
import { first } from '../../test/first.ts';
import { gameOf, newRound, presence } from '../../test/spare-pair.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** A cable to a server, which can be pulled. */
async function cable(server: string) {
  const proxy$ = new ReplaySubject<TcpProxy>(1);
  const proxying = tcpProxy$(Number(new URL(`ws://${server}`).port)).subscribe(proxy$);
  atEnd(() => proxying.unsubscribe());
  const proxy = await first(proxy$, () => true, 'the proxy listens');
  return {
    server: `127.0.0.1:${proxy.port}`,
    pull: () => proxy.be({ held: ['up', 'down'] }),
    plug: () => proxy.be({}),
  };
}

describeOnBackends('a box whose cable is pulled', ({ server, newGame }) => {
  it('is replaced within 3 s, holds what is pressed meanwhile, and steps back when it is plugged in again', async () => {
    const { host, start } = await gameOf(server(), newGame());
    const itsCable = await cable(server());
    const box = start('--server', itsCable.server);
    await host.hears(presence(true));
    const spare = start('--spare');
    await spare.says(/watching buzzer main/);
    await newRound(host);
    await sleep(300);
    itsCable.pull();
    await sleep(100);
    const before = process.hrtime.bigint();
    await host.hears(presence(true));
    expect(Number(process.hrtime.bigint() - before) / 1e6).toBeLessThan(2900);
    // The box has not noticed yet that its link is dead, and what it writes would still arrive.
    box.type('press 2');
    await sleep(300);
    itsCable.plug();
    await box.says(/another box has taken over as buzzer main/);
    await box.says(/press 2 was not confirmed before another box took over/);
    await newRound(host);
    for (const each of [spare, box]) each.type('press 4');
    await host.hears({ type: 'buzzer_pressed', buzzerId: 4 });
    expect(host.pressed()).toEqual([null, null, 4]);
  });

  it('does not replace its box because its own cable was pulled', async () => {
    const { host, start } = await gameOf(server(), newGame());
    const itsCable = await cable(server());
    start();
    await host.hears(presence(true));
    const spare = start('--spare', '--server', itsCable.server);
    await spare.says(/watching buzzer main/);
    itsCable.pull();
    await sleep(4000);
    itsCable.plug();
    await sleep(2500);
    const { stderr } = await spare.stop();
    expect(stderr.filter((line) => line.includes('takes over'))).toEqual([]);
  });
});
