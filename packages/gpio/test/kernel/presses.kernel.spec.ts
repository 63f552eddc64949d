import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect$, sendTo } from '@hardware-ws/client';
import { quizzer } from '@hardware-ws/quizzer';
import { tap } from 'rxjs';
import { buzzerPresses } from '../../src/buzzers/buzzer-presses.ts';
import { edges$ } from '../../src/chardev/edges.ts';
import type { GpioEdge } from '../../src/driver/edges-driver.ts';
import { debounceEdges } from '../../src/edges/debounce-edges.ts';
import { pause } from '../pause.ts';
import { bouncing } from './bouncing.ts';
import { playedTo } from './played-to.ts';
import { simLines } from './sim-lines.ts';

const wiring = { GPIO17: 1, GPIO27: 2, GPIO22: 3, GPIO23: 4 };
const lines = Object.keys(wiring);

it('turns 1,000 bouncing presses into 1,000 messages at the server, in order', async () => {
  const sim = simLines();
  const server = await playedTo();
  const game = connect$(quizzer({ host: server.host, gameId: 1, clientType: 'buzzer', clientId: 'main' }));
  let edges = 0;
  const subscription = edges$({ lines })
    .pipe(
      tap(() => edges++),
      // Longer than the guest may stop in the middle of a bounce. Presses of one button are 200 ms apart.
      debounceEdges({ ms: 80 }),
      buzzerPresses(wiring),
      sendTo(game),
    )
    .subscribe();
  await pause(1000);
  const order = Array.from({ length: 1000 }, (_, press) => (press * 7) % 4);
  for (const place of order) {
    bouncing(sim, lines[place] ?? '', true);
    await pause(25);
    bouncing(sim, lines[place] ?? '', false);
    await pause(25);
  }
  await pause(1000);
  subscription.unsubscribe();
  expect(server.played.map(({ buzzerId }) => buzzerId)).toEqual(order.map((place) => place + 1));
  expect(edges).toBeGreaterThan(2000);
  expect(server.played.every(({ age_ms }) => typeof age_ms === 'number' && age_ms >= 0)).toBe(true);
  process.stdout.write(`1,000 presses: ${server.played.length} messages of ${edges} edges\n`);
}, 300_000);

it('reports the edges that gpiomon reports', async () => {
  const sim = simLines();
  const play = async () => {
    for (const line of ['GPIO17', 'GPIO27', 'GPIO17']) {
      sim.press(line);
      await pause(50);
      sim.release(line);
      await pause(50);
    }
  };
  const edges: GpioEdge[] = [];
  const subscription = edges$({ lines: ['GPIO17', 'GPIO27'] }).subscribe((edge) => edges.push(edge));
  await pause(500);
  await play();
  await pause(200);
  subscription.unsubscribe();

  const args = ['--active-low', '--bias=pull-up', '--num-events=6', '--format=%o %e', sim.chip, '0', '1'];
  const gpiomon = spawn('gpiomon', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  gpiomon.stdout.on('data', (text: Buffer) => (said += String(text)));
  const ended = once(gpiomon, 'exit');
  await pause(2000);
  await play();
  await ended;
  expect(said.trim().split('\n')).toEqual(edges.map(({ pin, level }) => `${pin === 'GPIO17' ? 0 : 1} ${level}`));
  expect(edges).toHaveLength(6);
});
