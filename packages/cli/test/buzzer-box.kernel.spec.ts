import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { firstValueFrom, ignoreElements, switchMap, tap, timer } from 'rxjs';
import { simLines } from '../../gpio/test/kernel/sim-lines.ts';
import { backendPackages } from '../../relay/test/backend-packages.ts';
import { channels$ } from '../../relay/test/channels-server.ts';
import { tcpProxy$, type TcpProxy } from '../../tcp-proxy/src/index.ts';
import { cleanUp, atEnd } from './clean-up.ts';
import { hardwareWs } from './hardware-ws.ts';
import { hostPage } from './host-page.ts';

jest.setTimeout(300_000);
afterEach(cleanUp);

/** Waits until the condition holds, because an emulated machine is slow. */
async function until(what: string, holds: () => boolean) {
  for (let look = 0; look < 9000; look += 1) {
    if (holds()) return;
    await firstValueFrom(timer(10));
  }
  throw new Error(`not within 90 s: ${what}`);
}

describeWithCounterparts('a buzzer box on real lines, at a real backend', backendPackages.memory, () => {
  it('plays two rounds with a link loss in between, and shows each state with its lamps', async () => {
    const sim = simLines(['GPIO17', 'GPIO27', 'GPIO5', 'GPIO6']);
    const found: { port?: number; proxy?: TcpProxy } = {};
    const backend$ = channels$().pipe(
      tap(({ port }) => (found.port = port)),
      switchMap(({ port }) => tcpProxy$(port)),
      tap((proxy) => (found.proxy = proxy)),
    );
    const running = backend$.pipe(ignoreElements()).subscribe();
    atEnd(() => running.unsubscribe());
    await until('the backend runs', () => found.proxy !== undefined);
    const { proxy, port = 0 } = found;

    const host = await hostPage(`127.0.0.1:${port}`);
    const wiring = ['--gpio', 'chardev', '--pins', '17=1,27=2', '--lamps', '5=1,6=2'];
    const box = hardwareWs(['buzzers', '1', '--server', `127.0.0.1:${String(proxy?.port)}`, ...wiring]);
    const lamps = () => `${sim.value('GPIO5')}${sim.value('GPIO6')}`;
    const press = async (line: string) => {
      sim.press(line);
      await firstValueFrom(timer(100));
      sim.release(line);
    };
    const log: string[] = [];
    box.child.stderr.on('data', (text: Buffer) => log.push(String(text)));
    const says = (words: string) => until(`${words} in ${log.join('')}`, () => log.join('').includes(words));
    const blinks = async () => {
      await until('all lamps lit', () => lamps() === '11');
      await until('all lamps dark', () => lamps() === '00');
    };

    await says('Connected to');
    await blinks();
    await press('GPIO17');
    await says('press 1 ignored: the buzzers are disabled');

    host.send({ type: 'toggle_buzzers', enabled: true });
    await until('the selection is cleared', () => host.pressed().length === 1);
    await press('GPIO27');
    await until('the press is heard', () => host.pressed().length === 2);
    await until('the lamp of the winner', () => lamps() === '01');
    await press('GPIO17');
    await says('press 1 ignored: 2 was first');

    proxy?.be({ refusing: true });
    proxy?.links.forEach((link) => link.reset());
    await says('Link down');
    await press('GPIO17');
    await says('press 1 ignored: the link is down');
    expect(lamps()).toBe('01');
    log.length = 0;
    proxy?.be({});
    await says('Connected to');

    await firstValueFrom(timer(1500));
    host.send({ type: 'toggle_buzzers', enabled: true });
    await until('the selection is cleared', () => host.pressed().length === 3);
    await until('lamps are dark', () => lamps() === '00');
    await press('GPIO17');
    await until('the press is heard', () => host.pressed().length === 4);
    await until('the lamp of the winner', () => lamps() === '10');

    const { code } = await box.stop('SIGTERM');
    expect({ code, pressed: host.pressed(), lamps: lamps() }).toEqual({
      code: 0,
      pressed: [null, 2, null, 1],
      lamps: '00',
    });
  });
});
