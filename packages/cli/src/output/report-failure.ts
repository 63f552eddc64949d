import { withoutSecrets } from '@hardware-ws/client';
import { writeLog } from './live-output.ts';
import { logger } from './logger.ts';
import { printableLines } from './print.ts';

/** Writes the failure of a command as its last output on stderr, without secrets from URLs and headers. */
export function reportFailure(text: string, exitCode: number, format: 'human' | 'json'): void {
  if (format === 'json') logger({ name: 'hardware-ws', level: 'error', format }).error({ exitCode }, text);
  else for (const line of printableLines(withoutSecrets(text)).split('\n')) writeLog(line);
}
