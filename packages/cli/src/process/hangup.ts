import { closeSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { isatty } from 'node:tty';

/** Whether a terminal is behind one of the standard streams; a service has none. */
const hasTerminal = [0, 1, 2].some((fd) => isatty(fd));

/** Whether SIGHUP, which says that the terminal has gone, is of no interest: what `nohup` means, and Node forgets. */
const isNohup = !hasTerminal && isWriteOnly(0);

/** Whether SIGHUP asks a command to stop that has no other use for it. */
export const hangupEnds = !isNohup;

/** Whether SIGHUP may ask a service to read its file again: there is no terminal that could have gone. */
export const hangupReloads = !hasTerminal;

/** `nohup` leaves a standard input that cannot be read where it was a terminal. */
function isWriteOnly(fd: number): boolean {
  try {
    const flags = /^flags:\s*([0-7]+)$/m.exec(readFileSync(`/proc/self/fdinfo/${fd}`, 'utf8'))?.[1] ?? '0';
    return (parseInt(flags, 8) & 3) === 1;
  } catch {
    return false; // where there is no /proc
  }
}

/** Lets go of a terminal that has gone, at the exit: where Node finds one it restores its modes, and aborts if it cannot. */
export function releaseTerminal(): void {
  const terminals = [0, 1, 2].filter((fd) => isatty(fd));
  process.on('exit', () => {
    for (const fd of terminals) if (!isatty(fd)) closeSync(fd);
  });
}
