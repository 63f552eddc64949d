// Presses a simulated button 300 times, and prints the time from the kernel's stamp of an edge until its press is written to a socket, in ms. Its
// argument is "ours" or "by hand". It runs in the guest.
import process from 'node:process';
import { connect$, sendTo } from '@hardware-ws/client';
import { quizzer } from '@hardware-ws/quizzer';
import { relay$ } from '@hardware-ws/relay';
import { ReplaySubject, Subscription, firstValueFrom } from 'rxjs';
import { buzzerPresses } from '../../src/buzzers/buzzer-presses.ts';
import { edges$ } from '../../src/chardev/edges.ts';
import { debounceEdges } from '../../src/edges/debounce-edges.ts';
import { pause } from '../pause.ts';
import { bareLoop } from './bare-loop.ts';
import { gpioSim } from './gpio-sim.ts';

const presses = 300;
const warmUp = 50;

async function main(name: string | undefined) {
  const sim = gpioSim(`latency-${process.pid}`, ['GPIO17']);
  const ages: number[] = [];
  const listening$ = new ReplaySubject<number>();
  relay$().subscribe((event) => {
    if (event.kind === 'listening') listening$.next(event.port);
    if (event.kind !== 'message') return;
    const { type, age_ms } = JSON.parse(event.text) as { type: string; age_ms: number };
    if (type === 'buzzer_pressed') ages.push(age_ms);
  });
  const host = `127.0.0.1:${await firstValueFrom(listening$)}`;
  const running = new Subscription();
  if (name === 'ours') {
    const game = connect$(quizzer({ host, gameId: 1, clientType: 'buzzer', clientId: 'main' }));
    const presses$ = edges$({ lines: ['GPIO17'] }).pipe(debounceEdges(), buzzerPresses({ GPIO17: 1 }), sendTo(game));
    running.add(presses$.subscribe());
  } else running.add(await bareLoop('GPIO17', host));
  await pause(1000);
  for (let press = 0; press < presses + warmUp; press++) {
    sim.pull('GPIO17', 0);
    await pause(10);
    sim.pull('GPIO17', 1);
    await pause(10);
  }
  await pause(500);
  running.unsubscribe();
  // The next program would find the line on this chip.
  await sim.close();
  if (ages.length !== presses + warmUp) throw new Error(`expected ${presses + warmUp} presses, got ${ages.length}`);
  // Our ages are in tenths of a ms, so a median would be too coarse.
  const sorted = ages.slice(warmUp).sort((one, other) => one - other);
  const middle = sorted.slice(presses / 4, (3 * presses) / 4);
  console.log(middle.reduce((sum, age) => sum + age, 0) / middle.length);
  process.exit();
}

void main(process.argv[2]);
