import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { ReplaySubject } from 'rxjs';
import { atEnd } from './clean-up.ts';
import { root } from './command-process.ts';
import { first } from './first.ts';
import { commandLine } from './hardware-ws.ts';

interface TerminalEvent {
  readonly pid?: number;
  readonly output?: string;
  readonly code?: number;
}

/**
 * Runs the command from source on a new terminal, whose output is not read before `read` is called. `within`: a command that runs
 * it, for example `nohup`.
 */
export function onTerminal(args: readonly string[], within: readonly string[] = []) {
  const command = [...within, process.execPath, ...commandLine, ...args];
  const terminal = spawn('/usr/bin/python3', [join(__dirname, 'terminal.py'), ...command], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const event$ = new ReplaySubject<TerminalEvent>();
  const screen$ = new ReplaySubject<string>(1);
  let screen = '';
  let ended = false;
  const kill = (pid = 0) => {
    if (!ended) process.kill(pid, 'SIGKILL');
  };
  atEnd(() => terminal.kill('SIGKILL'));
  createInterface({ input: terminal.stdout }).on('line', (line) => {
    const event = JSON.parse(line) as TerminalEvent;
    if (event.pid !== undefined) atEnd(() => kill(event.pid));
    if (event.code !== undefined) ended = true;
    screen += event.output ?? '';
    screen$.next(screen);
    event$.next(event);
  });
  const ask = (what: object) => void terminal.stdin.write(`${JSON.stringify(what)}\n`);
  const pid = first(event$, (event) => event.pid !== undefined, 'the command starts').then((event) =>
    Number(event.pid),
  );
  return {
    pid,
    /** The exit code, or minus the number of the signal that ended it. */
    code: () => first(event$, ({ code }) => code !== undefined, 'the command ends').then(({ code }) => code),
    signal: async (signal: NodeJS.Signals) => process.kill(await pid, signal),
    type: (text: string) => ask({ type: text }),
    read: () => ask({ read: true }),
    hangUp: () => ask({ hang_up: true }),
    /** Resolves with everything that has been read, once it matches. */
    shows: (pattern: RegExp) =>
      first(screen$, (text) => pattern.test(text), `${String(pattern)} on the screen: ${screen}`),
  };
}
