import type { BridgeConfig } from '@hardware-ws/rules';
import { firstValueFrom, NEVER, Subject, timer } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { freePort } from '../../test/free-port.ts';
import { oscBridgeConfig } from '../file/osc-bridge-config.ts';
import { oscEndpoint } from './osc-endpoint.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

function configOf(keepAlive: readonly object[], more: object = {}): BridgeConfig {
  return oscBridgeConfig.parse({ osc: { keep_alive: keepAlive, ...more } }) as unknown as BridgeConfig;
}

/** Runs a bridge, and collects its warnings. */
function run(config: BridgeConfig) {
  const reload$ = new Subject<BridgeConfig>();
  const warnings: string[] = [];
  const log = { info: () => undefined, warn: (text: string) => void warnings.push(text) };
  const running$ = oscEndpoint.run({ config, reload$, command$: NEVER, refresh$: NEVER, log });
  const subscription = running$.subscribe();
  atEnd(() => subscription.unsubscribe());
  return { warnings, reload: (next: BridgeConfig) => reload$.next(next) };
}

describe('the log about messages of keep_alive', () => {
  it('names a failure once, and again after a reload that changes the settings', async () => {
    const kept = [{ host: '127.0.0.1', port: 9, address: '/awake', args: ['x'.repeat(70_000)], every_s: 1 }];
    const { warnings, reload } = run(configOf(kept));
    await firstValueFrom(timer(2500));
    expect(warnings).toEqual(['/awake was not sent to 127.0.0.1 port 9: the message is too long for one datagram.']);
    reload(configOf(kept));
    await firstValueFrom(timer(1200));
    expect(warnings).toHaveLength(1);
    reload(configOf(kept, { listen_port: 7401 }));
    await firstValueFrom(timer(1200));
    expect(warnings).toHaveLength(2);
  });

  it.each(['localhost', '127.0.0.1'])('has no line twice about a closed port of %s', async (host) => {
    const port = await freePort();
    const kept = Array.from({ length: 20 }, (_, index) => ({
      host,
      port,
      address: `/awake/${String(index)}`,
      every_s: 1,
    }));
    const { warnings } = run(configOf(kept));
    await firstValueFrom(timer(3500));
    expect(new Set(warnings).size).toBe(warnings.length);
  });
});
