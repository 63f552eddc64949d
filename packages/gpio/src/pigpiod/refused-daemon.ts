import { GpioError } from '../gpio-error.ts';
import type { DaemonAddress } from './daemon-address.ts';

/** The error of a daemon that cannot be reached. */
export function refusedDaemon({ host, port }: DaemonAddress, cause: Error): GpioError {
  const reason = 'code' in cause ? String(cause.code) : cause.message;
  const start =
    host === 'localhost'
      ? 'start it (sudo pigpiod)'
      : 'start it there (sudo pigpiod); one that was started with -l hears localhost only';
  return new GpioError('absent', `no pigpiod at ${host}:${port} (${reason}): ${start}`, { cause });
}
