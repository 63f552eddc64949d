import type { Finding } from './finding.ts';

/** Whether the clock is synchronised, so that logs of several machines can be compared; presses do not depend on it. */
export async function checkClock(timedatectl: (...words: readonly string[]) => Promise<string>): Promise<Finding> {
  const check = 'clock';
  try {
    const said = await timedatectl('show', '--property=NTPSynchronized', '--value');
    if (said.trim() === 'yes') return { check, state: 'ok', says: 'synchronised' };
    return {
      check,
      state: 'warning',
      says: 'not synchronised: times in logs may be wrong',
      fix: 'sudo timedatectl set-ntp true',
    };
  } catch {
    return {
      check,
      state: 'warning',
      says: 'whether it is synchronised is unknown: timedatectl does not answer',
      fix: 'Compare the output of date with a clock that you trust.',
    };
  }
}
