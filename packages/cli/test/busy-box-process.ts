import process from 'node:process';
import { connect$, systemClock } from '@hardware-ws/client';
import { withFairMessages } from '@hardware-ws/fairness';
import type { GpioEdge } from '@hardware-ws/gpio';
import { quizzer } from '@hardware-ws/quizzer';
import { filter, map } from 'rxjs';
import { buzzerBox$ } from '../src/box/buzzer-box.ts';
import { stdinLines$ } from '../src/process/stdin-lines.ts';

type Line = GpioEdge | { readonly busyMs: number };

/** A buzzer box in fair mode that reads its edges from standard input, as lines of JSON, and is busy for a while when a line says so. */
const [, , host = ''] = process.argv;
const protocol = withFairMessages(quizzer({ host, gameId: 1, clientType: 'buzzer', clientId: 'main' }));
const game = connect$(protocol as unknown as ReturnType<typeof quizzer>);
const buttonEdges$ = stdinLines$(() => undefined).pipe(
  map((line) => JSON.parse(line) as Line),
  filter((line) => isEdge(line)),
);

function isEdge(line: Line): line is GpioEdge {
  if ('pin' in line) return true;
  process.stderr.write('busy\n');
  const until = systemClock.monotonic() + line.busyMs;
  while (systemClock.monotonic() < until);
  return false;
}

buzzerBox$({ game, buttonEdges$, wiring: { GPIO17: 1 }, clientId: 'main', fair: true }).subscribe();
