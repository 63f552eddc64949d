import { connect$ } from '@hardware-ws/client';
import { fakeDial, opened } from '@hardware-ws/client/testing';
import { oscBridgeConfig, standardCodec } from '@hardware-ws/osc';
import { quizzer } from '@hardware-ws/quizzer';
import * as fc from 'fast-check';
import { createSocket } from 'node:dgram';
import { NEVER, filter, firstValueFrom, startWith, tap } from 'rxjs';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { oscBridge$ } from './osc-bridge.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_126);

const press = (buzzerId: number) =>
  standardCodec.encode({ address: '/buzzer/press', args: [{ type: 'i', value: buzzerId }] });

const damaged = fc
  .tuple(fc.constant(press(1)), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }), fc.nat(24))
  .map(([bytes, flips, end]) => {
    const changed = Uint8Array.from(bytes);
    for (const [at, value] of flips) changed[at % changed.length] = value;
    return end > 12 ? changed.subarray(0, end) : changed;
  });

describe('oscBridge$', () => {
  it('brings the next good datagram through, whatever came before', async () => {
    const port = await freeUdpPort();
    const config = oscBridgeConfig.parse({
      osc: { listen_host: '127.0.0.1', listen_port: port },
      incoming: [
        {
          osc_address: '/buzzer/*',
          websocket_type: 'buzzer_pressed',
          args: [{ osc_index: 0, websocket_field: 'buzzerId' }],
        },
      ],
    });
    const { dial, written$ } = fakeDial(NEVER.pipe(startWith(opened)));
    const game = connect$(quizzer({ host: 'localhost', gameId: 1 }), { dial });
    const ids: unknown[] = [];
    const told: string[] = [];
    const errors: unknown[] = [];
    const error = (error: unknown) => errors.push(error);
    const texts$ = written$.pipe(tap((text) => ids.push((JSON.parse(text) as { buzzerId: unknown }).buzzerId)));
    const writing = texts$.subscribe({ error });
    const listening = new Promise<void>((resolve) => {
      const log = { info: () => resolve(), warn: (text: string) => told.push(text) };
      writing.add(oscBridge$({ game, config, log }).subscribe({ error, complete: () => errors.push('completed') }));
    });
    await listening;
    await firstValueFrom(game.status$.pipe(filter(({ kind }) => kind === 'open')));

    const socket = createSocket('udp4');
    const send = (bytes: Uint8Array) => new Promise((sent) => socket.send(bytes, port, '127.0.0.1', sent));
    const hostile = fc.sample(fc.oneof(damaged, fc.uint8Array({ maxLength: 1400 })), { seed, numRuns: 400 });
    for (const [index, bytes] of hostile.entries()) {
      await send(bytes);
      // Now and then a good one: it must come before more is sent, which also keeps the socket's buffer from overflowing.
      if (index % 20 !== 19) continue;
      const came = firstValueFrom(written$.pipe(filter((text) => text.includes(`"buzzerId":${1_000_000 + index}`))));
      await send(press(1_000_000 + index));
      await came;
    }
    socket.close();
    writing.unsubscribe();
    expect(errors).toEqual([]);
    expect(ids.filter((id) => Number(id) >= 1_000_000 && Number(id) < 1_000_400)).toHaveLength(20);
    expect(ids.every((id) => id === null || Number.isInteger(id))).toBe(true);
    expect(told.length).toBeGreaterThan(100);
    expect(Math.max(...told.map((text) => text.length))).toBeLessThan(500);
    expect(told.join('')).not.toMatch(/\n|\p{Cc}/u);
  }, 20_000);
});
