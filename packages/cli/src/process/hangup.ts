import { closeSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { isatty } from 'node:tty';

/** Whether one of the standard streams is a terminal. A service has none. */
const hasTerminal = [0, 1, 2].some((fd) => isatty(fd));

/** Whether the command was started with `nohup` and so ignores SIGHUP (the terminal is gone). Node resets that, so it is detected here. */
const isNohup = !hasTerminal && isWriteOnly(0);

/** Whether SIGHUP ends a command that has no other use for the signal. */
export const hangupEnds = !isNohup;

/** Whether SIGHUP makes a service reload its file. That requires that there is no terminal that could have gone away. */
export const hangupReloads = !hasTerminal;

/** `nohup` replaces a terminal on standard input with one that can only be written to. */
function isWriteOnly(fd: number): boolean {
  try {
    const flags = /^flags:\s*([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8'))?.[1] ?? '0';
    return (parseInt(flags, 8) & 3) === 1;
  } catch {
    return false; // where there is no /proc
  }
}

/** Closes a terminal that is gone before Node exits. Node restores the modes of each terminal at exit and aborts if it cannot. */
export function releaseTerminal(): void {
  const terminals = [0, 1, 2].filter((fd) => isatty(fd));
  process.on('exit', () => {
    for (const fd of terminals) if (!isatty(fd)) closeSync(fd);
  });
}
