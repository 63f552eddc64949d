// A program that listens to signals, loses them in the way in which pigpio's C library takes them over, and sends them to
// itself before and after it rearms them. It prints the signals that arrive.
import { constants } from 'node:os';
import process from 'node:process';
import koffi from 'koffi';
import { concatMap, from, tap, timer } from 'rxjs';
import { rearmSignals } from '../src/pigpio/rearm-signals.ts';

const takeOver = koffi.load(null).func('void *signal(int signal, intptr_t handler)') as (
  signal: number,
  handler: number,
) => unknown;
const ignored = 1;

process.on('SIGUSR2', () => console.log('SIGUSR2'));
process.once('SIGTERM', () => console.log('SIGTERM, once'));
takeOver(constants.signals.SIGUSR2, ignored);
takeOver(constants.signals.SIGTERM, ignored);

function send(signal: NodeJS.Signals) {
  return () => void process.kill(process.pid, signal);
}
function say(text: () => string) {
  return () => {
    console.log(text());
  };
}
from([
  send('SIGUSR2'),
  send('SIGTERM'),
  say(() => 'rearm'),
  rearmSignals,
  send('SIGUSR2'),
  send('SIGTERM'),
  say(() => `${process.listenerCount('SIGTERM')} for SIGTERM`),
])
  .pipe(concatMap((step) => timer(100).pipe(tap(step))))
  .subscribe({
    error: (error: unknown) => {
      console.error(error);
    },
  });
