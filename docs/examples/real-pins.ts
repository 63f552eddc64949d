// Real pins: a button from GPIO17 to ground presses buzzer 1, and a lamp on GPIO5 lights when the press comes back.
import process from 'node:process';
import { connect$, sendTo } from '@hardware-ws/client';
import { shutdown$ } from '@hardware-ws/client/node';
import { buzzerPresses, debounceEdges } from '@hardware-ws/gpio';
import { edges$, setLines } from '@hardware-ws/gpio/chardev';
import { quizzer } from '@hardware-ws/quizzer';
import { map, merge, takeUntil, tap } from 'rxjs';

const host = process.env['QUIZZER_SERVER'] ?? 'localhost:8000';
const game = connect$(quizzer({ host, gameId: 1, clientType: 'buzzer', clientId: 'pins' }));

const presses$ = edges$({ lines: ['GPIO17'], pull: 'up' }).pipe(
  debounceEdges({ ms: 5 }),
  buzzerPresses({ GPIO17: 1 }),
  sendTo(game),
  map(({ kind, message }) => `${kind}: ${message.type}`),
);
const lamp$ = game.on('buzzer_pressed').pipe(
  map(({ buzzerId }) => ({ GPIO5: buzzerId === 1 ? (1 as const) : (0 as const) })),
  setLines({ lines: ['GPIO5'] }),
  map(({ GPIO5 }) => `lamp: ${GPIO5 === 1 ? 'on' : 'off'}`),
);

merge(presses$, lamp$)
  .pipe(tap(console.log), takeUntil(shutdown$()))
  .subscribe({
    error: (error: unknown) => {
      console.error(String(error));
      process.exitCode = 1;
    },
  });
