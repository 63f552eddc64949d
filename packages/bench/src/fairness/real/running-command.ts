import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fromEvent, Observable, share } from 'rxjs';

/** The command as users install it. `npm run build` makes it. */
export const builtCommand = 'packages/cli/dist/main.js';

/** A process of the built command. */
export interface RunningCommand {
  readonly out$: Observable<string>;
  readonly log$: Observable<string>;
  readonly type: (line: string) => void;
}

/**
 * Runs the built command while subscribed, on a monotonic clock that is ahead of the machine's by this many seconds. Errors if it ends.
 * Unsubscribing kills it.
 *
 * @example
 * runningCommand$(['buzzers', '1', '--gpio', 'simulated'], 5000).subscribe(({ type }) => type('press 1'));
 */
export function runningCommand$(args: readonly string[], clockAheadS = 0): Observable<RunningCommand> {
  return new Observable((subscriber) => {
    const node = [process.execPath, builtCommand, ...args];
    const [program = '', ...rest] =
      clockAheadS === 0
        ? node
        : ['unshare', '--time', '--monotonic', String(clockAheadS), '--boottime', String(clockAheadS), ...node];
    const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'pipe'] });
    let said = '';
    const log$ = linesOf(child.stderr);
    const listening = log$.subscribe((line) => (said = `${said}${line}\n`.slice(-2000)));
    child.on('error', (error) => subscriber.error(error));
    child.on('exit', (code, signal) =>
      subscriber.error(new Error(`hardware-ws ${args.join(' ')} ended with ${String(code ?? signal)}:\n${said}`)),
    );
    child.stdin.on('error', () => undefined);
    subscriber.next({ out$: linesOf(child.stdout), log$, type: (line) => void child.stdin.write(`${line}\n`) });
    return () => {
      listening.unsubscribe();
      child.removeAllListeners('exit');
      child.kill('SIGKILL');
    };
  });
}

/** The lines of an output, from now on. */
function linesOf(input: NodeJS.ReadableStream): Observable<string> {
  return fromEvent(createInterface({ input }), 'line', (line: string) => line).pipe(share());
}
