import { closeSync } from 'node:fs';
import process from 'node:process';
import { isatty } from 'node:tty';

/** Lets go of a terminal that has gone, at the exit: where Node finds one it restores its modes, and aborts if it cannot. */
export function leaveTerminal(): void {
  const terminals = [0, 1, 2].filter((fd) => isatty(fd));
  process.on('exit', () => {
    for (const fd of terminals) if (!isatty(fd)) closeSync(fd);
  });
}
