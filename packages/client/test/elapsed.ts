import process from 'node:process';
import { tap, timer } from 'rxjs';
import { elapsedSince, momentOf } from '../src/time/moment.ts';
import { systemClock } from '../src/time/system-clock.ts';

/** A separate process that reports every 50 ms how much time has passed since its start, on its own clock and on the wall clock. */
const begun = momentOf(systemClock);
const wall = systemClock.wall();

function report() {
  const times = { elapsedMs: elapsedSince(begun, momentOf(systemClock)), wallMs: systemClock.wall() - wall };
  process.stdout.write(`${JSON.stringify(times)}\n`);
}

timer(0, 50).pipe(tap(report)).subscribe();
