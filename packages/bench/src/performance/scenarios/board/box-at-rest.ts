import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { relay$ } from '@hardware-ws/relay';
import { filter, Subscription } from 'rxjs';
import { WebSocket } from 'ws';
import { kept } from '../../../command/kept.ts';
import { compiled } from '../compiled.ts';
import { starts } from '../start-up.ts';
import { atRest, type AtRest } from './at-rest.ts';

/** What is compared with. */
export const boxBaseline = 'python3-websockets, asyncio';

/** The programs that scan six buttons behind a multiplexer 200 times a second, by candidate. The server is added. */
const boxes: Readonly<Record<string, readonly string[]>> = {
  ours: [process.execPath, ...(starts['ours'] ?? []), 'buzzers', '1', '--gpio=simulated', '--multiplexer', '--server'],
  'ws, by hand': [process.execPath, 'packages/bench/src/performance/clients/scan-by-hand.mjs'],
  [boxBaseline]: ['/usr/bin/python3', 'packages/bench/src/performance/clients/python_scan.py'],
};

export const boxNames = Object.keys(boxes);

/** What the host says to make the lamps blink, stay off, and show a winner. */
const says = {
  blinking: { type: 'toggle_buzzers', enabled: false },
  off: { type: 'toggle_buzzers', enabled: true },
  on: { type: 'buzzer_pressed', buzzerId: 2 },
};

/** How long a process warms up, and how long it is watched, in ms. V8's own threads rest about ten seconds after the start. */
const times = { toWarmUp: 12_000, toSettle: 500, measured: 5000 };

/** Runs a box with a multiplexer and watches it while its lamps show each of these. */
export function multiplexerAtRest(name: string, lamps: readonly (keyof typeof says)[]): Promise<readonly AtRest[]> {
  const messages = lamps.map((lamp) => says[lamp]);
  return boxAtRest(boxes[name] ?? [], messages);
}

/** Runs a box with pins and watches it. */
export async function pinsAtRest(): Promise<readonly AtRest[]> {
  const program = await compiled('pins-at-rest', 'packages/gpio', 'test');
  return boxAtRest([process.execPath, program], [says.off, says.off]);
}

/** Runs a box at a backend. Watches it after each message of the host. */
async function boxAtRest([program = '', ...args]: readonly string[], messages: readonly object[]) {
  const running = new Subscription();
  try {
    const { port } = await kept(relay$().pipe(filter((event) => event.kind === 'listening')), running);
    const server = `127.0.0.1:${port}`;
    const host = new WebSocket(`ws://${server}/ws/game/1/`);
    await once(host, 'open');
    running.add(() => host.terminate());
    // The simulated buttons end with standard input, so it stays open.
    const box = spawn(program, [...args, server], { stdio: ['pipe', 'ignore', 'inherit'] });
    running.add(() => box.kill('SIGKILL'));
    await setTimeout(times.toWarmUp);
    const seen: AtRest[] = [];
    for (const message of messages) {
      host.send(JSON.stringify(message));
      await setTimeout(times.toSettle);
      if (box.pid === undefined || box.exitCode !== null)
        throw new Error(`The box ended with ${String(box.exitCode)}.`);
      seen.push(await atRest(box.pid, times.measured));
    }
    return seen;
  } finally {
    running.unsubscribe();
  }
}
