import process from 'node:process';
import { setInterval } from 'node:timers';
import { isUnread } from '../output/live-output.ts';
import { exitNow } from './exit-now.ts';

/** How often it is looked whether the process can end, in ms. */
const everyMs = 20;

/** How long lines wait to be read before they are lost, in ms. */
const readMs = 1000;

/** What of Node's list of active resources keeps nobody from going: look-ups of names, and the standard streams. */
const idle: readonly string[] = ['GetAddrInfoReqWrap', 'TTYWrap', 'PipeWrap'];

/**
 * Has the process end with this exit code when nothing is left to do: by itself, or in spite of a look-up that nobody waits for
 * any more and of lines that nobody reads.
 */
export function endProcess(code: number): void {
  process.exitCode = code;
  let elapsedMs = 0;
  const waiting = setInterval(() => {
    elapsedMs += everyMs;
    const isDone = !isUnread() && process.getActiveResourcesInfo().every((resource) => idle.includes(resource));
    if (!isDone && !(isUnread() && elapsedMs >= readMs)) return;
    clearInterval(waiting);
    void exitNow(code);
  }, everyMs);
  waiting.unref();
}
