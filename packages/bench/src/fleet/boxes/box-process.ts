import { fork } from 'node:child_process';
import { fromEvent, map, Observable, share } from 'rxjs';
import type { BoxCommand, BoxReport } from './box-messages.ts';

/** A process of boxes. */
export interface BoxProcess {
  readonly pid: number;
  readonly report$: Observable<BoxReport>;
  readonly send: (command: BoxCommand) => void;
}

/** Runs a process of boxes while subscribed. Errors if it ends. */
export function boxProcess$(): Observable<BoxProcess> {
  return new Observable((subscriber) => {
    const execArgv = ['--conditions=@hardware-ws/source', '--import', 'tsx'];
    const child = fork('packages/bench/src/fleet/boxes/run-boxes.ts', { execArgv });
    child.on('error', (error) => subscriber.error(error));
    child.on('exit', (code, signal) =>
      subscriber.error(new Error(`A process of boxes ended with ${String(code ?? signal)}.`)),
    );
    child.on('spawn', () => {
      const report$ = fromEvent(child, 'message').pipe(
        map((message) => (Array.isArray(message) ? (message[0] as BoxReport) : (message as BoxReport))),
        share(),
      );
      subscriber.next({ pid: child.pid ?? 0, report$, send: (command) => void child.send(command) });
    });
    return () => {
      child.removeAllListeners('exit');
      child.kill('SIGKILL');
    };
  });
}
