// GPIO edges in, messages out: a stream subscribed by the connection's `send`.
import process from 'node:process';
import { connect$, systemClock } from '@hardware-ws/client';
import { shutdown$ } from '@hardware-ws/client/node';
import { buzzerPresses, debounceEdges } from '@hardware-ws/gpio';
import { simulatedEdges$ } from '@hardware-ws/gpio/simulated';
import { quizzer } from '@hardware-ws/quizzer';
import { from, takeUntil, tap } from 'rxjs';

const host = process.env['QUIZZER_SERVER'] ?? 'localhost:8000';
const game = connect$(quizzer({ host, gameId: 1, clientType: 'buzzer', clientId: 'sink' }));
const wiring = { GPIO17: 1, GPIO27: 2 };
const commands$ = from(['press 1', 'release 1', 'press 2']);

// A connection is open while it has a subscriber.
game
  .on('buzzer_pressed')
  .pipe(
    tap(({ buzzerId }) => console.log(`heard ${String(buzzerId)}`)),
    takeUntil(shutdown$()),
  )
  .subscribe();

simulatedEdges$({ commands$, wiring, clock: systemClock })
  .pipe(debounceEdges({ ms: 5 }), buzzerPresses(wiring))
  .subscribe(game.send);
