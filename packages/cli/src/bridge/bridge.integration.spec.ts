import { connect$ } from '@hardware-ws/client';
import { fakeDial, opened } from '@hardware-ws/client/testing';
import { standardCodec } from '@hardware-ws/osc';
import type { RuleEvent } from '@hardware-ws/rules';
import { quizzer } from '@hardware-ws/quizzer';
import * as fc from 'fast-check';
import { createSocket } from 'node:dgram';
import { NEVER, filter, firstValueFrom, startWith, tap } from 'rxjs';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { bridge$ } from './bridge.ts';
import { bridgeFileSchema, endpoints } from './endpoints.ts';
import { quizzerBackend } from './backends/quizzer.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_126);

function press(buzzerId: number) {
  return standardCodec.encode({ address: '/buzzer/press', args: [{ type: 'i', value: buzzerId }] });
}

const damaged = fc
  .tuple(fc.constant(press(1)), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }), fc.nat(24))
  .map(([bytes, flips, end]) => {
    const changed = Uint8Array.from(bytes);
    for (const [at, value] of flips) changed[at % changed.length] = value;
    return end > 12 ? changed.subarray(0, end) : changed;
  });

/** A bridge that turns `/buzzer/*` into presses, on a connection that is always open, and a socket that sends to it. */
async function start() {
  const port = await freeUdpPort();
  const config = bridgeFileSchema.parse({
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
  const warnings: string[] = [];
  const events: RuleEvent[] = [];
  const errors: unknown[] = [];
  const error = (error: unknown) => errors.push(error);
  const texts$ = written$.pipe(tap((text) => ids.push((JSON.parse(text) as { buzzerId: unknown }).buzzerId)));
  const writing = texts$.subscribe({ error });
  const listening = new Promise<void>((resolve) => {
    const log = { info: () => resolve(), warn: (text: string) => warnings.push(text) };
    const counted = (event: RuleEvent) => events.push(event);
    const complete = () => errors.push('completed');
    writing.add(
      bridge$({ connection: game, contract: quizzerBackend.contract, endpoints, config, log, counted }).subscribe({
        error,
        complete,
      }),
    );
  });
  await listening;
  await firstValueFrom(game.status$.pipe(filter(({ kind }) => kind === 'open')));
  const socket = createSocket('udp4');
  const send = (bytes: Uint8Array) => new Promise((sent) => socket.send(bytes, port, '127.0.0.1', sent));
  await send(press(0)); // gives the socket its port
  const stop = () => {
    socket.close();
    writing.unsubscribe();
  };
  return { written$, ids, warnings, events, errors, socket, send, stop };
}

describe('bridge$', () => {
  it('logs one line each for a flood of bad datagrams and for skips, with the sender and the bytes, and counts the rest', async () => {
    const { written$, warnings, events, errors, socket, send, stop } = await start();
    const empty = standardCodec.encode({ address: '/buzzer/press', args: [] });
    for (let round = 0; round < 100; round += 1) {
      await send(Buffer.from(`bad ${round}`));
      await send(empty);
    }
    const came = firstValueFrom(written$.pipe(filter((text) => text.includes('"buzzerId":7'))));
    await send(press(7));
    await came;
    const { port } = socket.address();
    stop();
    expect(warnings[0]).toBe(
      `Not OSC at byte 0: the address does not start with "/". 5 bytes came from 127.0.0.1 port ${port}: 6261642030`,
    );
    expect(warnings[1]).toMatch(/^incoming\[0\]: buzzer_pressed is not sent: the argument 0 of \/buzzer\/press/);
    expect(warnings.length).toBeLessThan(20);
    expect(events.filter(({ kind }) => kind === 'skip')).toHaveLength(100);
    expect(errors).toEqual([]);
  });

  it('handles the next good datagram after any bad ones', async () => {
    const { written$, ids, warnings, errors, send, stop } = await start();
    const hostile = fc.sample(fc.oneof(damaged, fc.uint8Array({ maxLength: 1400 })), { seed, numRuns: 400 });
    for (const [index, bytes] of hostile.entries()) {
      await send(bytes);
      // From time to time, a good datagram must come through before more are sent. This also keeps the socket's buffer from overflowing.
      if (index % 20 !== 19) continue;
      const came = firstValueFrom(written$.pipe(filter((text) => text.includes(`"buzzerId":${1_000_000 + index}`))));
      await send(press(1_000_000 + index));
      await came;
    }
    stop();
    expect(errors).toEqual([]);
    expect(ids.filter((id) => Number(id) >= 1_000_000 && Number(id) < 1_000_400)).toHaveLength(20);
    expect(ids.every((id) => id === null || Number.isInteger(id))).toBe(true);
    expect(warnings.length).toBeGreaterThan(0);
    expect(warnings.length).toBeLessThan(100); // of 400 bad datagrams: repeats are counted instead of logged
    expect(Math.max(...warnings.map((text) => text.length))).toBeLessThan(500);
    expect(warnings.join('')).not.toMatch(/\n|\p{Cc}/u);
  }, 20_000);
});
