import process from 'node:process';
import { setInterval } from 'node:timers';
import { isUnread } from '../output/live-output.ts';
import { exitNow } from './exit-now.ts';

/** How often to check whether the process can end, in ms. */
const everyMs = 20;

/** How long to wait for unread output before dropping it, in ms. */
const readMs = 1000;

/** Entries of Node's list of active resources that do not keep the process alive: name look-ups and the standard streams. */
const idle: readonly string[] = ['GetAddrInfoReqWrap', 'TTYWrap', 'PipeWrap'];

/**
 * Ends the process with this exit code once its work is done. An abandoned name look-up or output that nobody reads does not
 * delay the exit.
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
