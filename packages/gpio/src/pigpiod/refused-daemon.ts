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

/** The error of a machine that does not even refuse. */
export function absentDaemon({ host, port }: DaemonAddress): GpioError {
  return new GpioError(
    'absent',
    `nothing answers at ${host}:${port}: see whether that machine is on and the host right`,
  );
}
