import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { systemClock } from '@hardware-ws/client';

const aheadS = 1000;

/** How much a process may take to start, in s. */
const startS = 100;

/**
 * Whether this machine can run a process on a monotonic clock of its own. Linux can since 5.6, as root.
 *
 * @example
 * const clockAheadS = canShiftClocks() ? 5000 : 0;
 */
export function canShiftClocks(): boolean {
  const read = [process.execPath, '-p', 'Number(process.hrtime.bigint()) / 1e9'];
  const { stdout } = spawnSync('unshare', ['--time', '--monotonic', String(aheadS), ...read], { encoding: 'utf8' });
  const foundS = Number(stdout || NaN) - systemClock.monotonic() / 1000;
  return Math.abs(foundS - aheadS) < startS;
}
