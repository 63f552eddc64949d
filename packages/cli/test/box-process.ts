import process from 'node:process';
import { connect$ } from '@hardware-ws/client';
import type { GpioEdge } from '@hardware-ws/gpio';
import { quizzer } from '@hardware-ws/quizzer';
import { map } from 'rxjs';
import { buzzerBox$ } from '../src/box/buzzer-box.ts';
import { stdinLines$ } from '../src/process/stdin-lines.ts';

/** A buzzer box that reads its edges from standard input, as lines of JSON, and prints the notes of its rules. */
const [, , host = ''] = process.argv;
const game = connect$(quizzer({ host, gameId: 1, clientType: 'buzzer', clientId: 'main' }));
const buttonEdges$ = stdinLines$(() => undefined).pipe(map((line) => JSON.parse(line) as GpioEdge));
buzzerBox$({ game, buttonEdges$, wiring: { GPIO17: 1, GPIO22: 2 }, clientId: 'main' }).subscribe({
  next: (event) => {
    if (event.kind === 'step' && event.step.note !== undefined) process.stdout.write(`${event.step.note}\n`);
  },
  error: (error: unknown) => process.stderr.write(`${String(error)}\n`),
});
