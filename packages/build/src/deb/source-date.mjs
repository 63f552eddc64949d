import { execFileSync } from 'node:child_process';
import process from 'node:process';

/** The date of every file that is built: SOURCE_DATE_EPOCH, by default the date of the last commit. */
export function sourceDate() {
  const seconds = process.env.SOURCE_DATE_EPOCH ?? lastCommit();
  if (!/^\d+$/.test(seconds)) {
    throw new Error(
      `SOURCE_DATE_EPOCH is ${JSON.stringify(seconds)}: expected seconds since 1970, for example 1767225600.`,
    );
  }
  return new Date(Number(seconds) * 1000);
}

function lastCommit() {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' }).trim();
  } catch (cause) {
    throw new Error('The date of the last commit is not known. Build in a git clone, or set SOURCE_DATE_EPOCH.', {
      cause,
    });
  }
}
