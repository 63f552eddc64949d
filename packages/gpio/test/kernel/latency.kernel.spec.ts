import { connect$, sendTo } from '@hardware-ws/client';
import { quizzer } from '@hardware-ws/quizzer';
import { buzzerPresses } from '../../src/buzzers/buzzer-presses.ts';
import { edges$ } from '../../src/chardev/edges.ts';
import { debounceEdges } from '../../src/edges/debounce-edges.ts';
import { pause } from '../pause.ts';
import { bareLoop } from './bare-loop.ts';
import { playedTo } from './played-to.ts';
import { simLines } from './sim-lines.ts';

const presses = 300;
const warmUp = 50;

function percentile(values: readonly number[], share: number) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;
}

it('writes a press to the socket about as soon as a handwritten loop', async () => {
  const sim = simLines();
  const ages = async (start: (host: string) => Promise<() => void>) => {
    const server = await playedTo();
    const end = await start(server.host);
    await pause(1000);
    for (let press = 0; press < presses + warmUp; press++) {
      sim.press('GPIO17');
      await pause(10);
      sim.release('GPIO17');
      await pause(10);
    }
    await pause(500);
    end();
    server.close();
    await pause(200);
    expect(server.played).toHaveLength(presses + warmUp);
    return server.played.slice(warmUp).map(({ age_ms }) => age_ms ?? NaN);
  };
  const ours = await ages((host) => {
    const game = connect$(quizzer({ host, gameId: 1, clientType: 'buzzer', clientId: 'main' }));
    const wiring = { GPIO17: 1 };
    const subscription = edges$({ lines: ['GPIO17'] })
      .pipe(debounceEdges(), buzzerPresses(wiring), sendTo(game))
      .subscribe();
    return Promise.resolve(() => {
      subscription.unsubscribe();
    });
  });
  const bare = await ages((host) => bareLoop('GPIO17', host));
  const pairs = [0.5, 0.99].map((share) => [percentile(ours, share), percentile(bare, share)] as const);
  const figures = pairs.map(([our, their], index) => {
    const [name = ''] = ['p50', 'p99'].slice(index);
    return `${name} ${our.toFixed(2)} ms, by hand ${their.toFixed(2)} ms, ratio ${(our / their).toFixed(2)}`;
  });
  process.stdout.write(`edge to socket write, ${presses} presses: ${figures.join('; ')}\n`);
  // An emulated guest is slow and noisy. The test only excludes an order of magnitude.
  expect(percentile(ours, 0.5)).toBeLessThan(10 * percentile(bare, 0.5));
}, 120_000);
