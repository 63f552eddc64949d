import { marbles } from '@hardware-ws/client/testing';
import type { BridgeConfig } from '@hardware-ws/rules';
import { map, NEVER } from 'rxjs';
import { oscBridgeConfig } from '../file/osc-bridge-config.ts';
import { keepAlive$ } from './keep-alive.ts';

function configOf(...entries: readonly object[]): BridgeConfig {
  const kept = entries.map((entry) => ({ host: 'desk', port: 1, ...entry }));
  return oscBridgeConfig.parse({ osc: { keep_alive: kept } }) as unknown as BridgeConfig;
}

describe('keepAlive$', () => {
  const udp = { opened$: NEVER, isOpen: () => false };
  const a = configOf({ address: '/a', every_s: 2 });
  const none = configOf();

  it('sends at once, then at the interval, until a reload drops it', () => {
    marbles(({ hot, expectObservable }) => {
      const sent$ = keepAlive$(hot('-a 4999ms n', { a, n: none }), udp).pipe(map(({ message }) => message.address));
      expectObservable(sent$, '^ 9s !').toBe('-a 1999ms a 1999ms a', { a: '/a' });
    });
  });

  it('keeps the interval across a reload that changes nothing, and restarts it when the port changes', () => {
    marbles(({ hot, expectObservable }) => {
      const osc = { keep_alive: [{ host: 'desk', port: 1, address: '/a', every_s: 2 }] };
      const moved = oscBridgeConfig.parse({ osc: { ...osc, listen_port: 7401 } }) as unknown as BridgeConfig;
      const again = configOf({ address: '/a', every_s: 2 });
      const reload$ = hot('a 999ms r 1999ms m', { a, r: again, m: moved });
      const sent$ = keepAlive$(reload$, udp).pipe(map(({ message }) => message.address));
      expectObservable(sent$, '^ 4s !').toBe('a 1999ms a 999ms a', { a: '/a' });
    });
  });

  it('sends over TCP while the connection is open, and at once when it opens', () => {
    marbles(({ hot, expectObservable }) => {
      const config = configOf({ address: '/a', every_s: 1, transport: 'tcp' });
      let open = false;
      const opened$ = hot('1500ms o 2s o', { o: 'slip 1 desk' }).pipe(
        map((key) => {
          open = true;
          return key;
        }),
      );
      const sent$ = keepAlive$(hot('c', { c: config }), { opened$, isOpen: () => open }).pipe(map(({ tcp }) => tcp));
      expectObservable(sent$, '^ 4s !').toBe('1500ms s 999ms s 999ms s s', { s: 'slip' });
    });
  });

  it('writes integers, floats, texts and booleans', () => {
    marbles(({ hot, expectObservable }) => {
      const args = [1, { type: 'float', value: 1 }, 0.5, 'x', true];
      const sent$ = keepAlive$(hot('c', { c: configOf({ address: '/a', args, every_s: 9 }) }), udp);
      expectObservable(sent$.pipe(map(({ message }) => message.args.map(({ type }) => type).join(''))), '^!').toBe(
        't',
        { t: 'iffsT' },
      );
    });
  });
});
