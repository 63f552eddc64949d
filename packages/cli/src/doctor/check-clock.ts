import type { Finding } from './finding.ts';

/** Checks that the clock is synchronized, so that logs from several machines can be compared. Presses do not depend on it. */
export async function checkClock(timedatectl: (...words: readonly string[]) => Promise<string>): Promise<Finding> {
  const check = 'clock';
  try {
    const said = await timedatectl('show', '--property=NTPSynchronized', '--value');
    if (said.trim() === 'yes') return { check, state: 'ok', says: 'synchronized' };
    return {
      check,
      state: 'warning',
      says: 'not synchronized: times in logs may be wrong',
      fix: 'Run: sudo timedatectl set-ntp true',
    };
  } catch {
    return {
      check,
      state: 'warning',
      says: 'cannot tell whether it is synchronized: timedatectl does not answer',
      fix: 'Compare the output of date with a clock you trust.',
    };
  }
}
