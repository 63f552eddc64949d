import { GpioError } from '../driver/gpio-error.ts';
import type { DaemonAddress } from './daemon-address.ts';

/** The error of a daemon that cannot be reached. */
export function refusedDaemon(address: DaemonAddress, cause: Error): GpioError {
  const { host, port } = address;
  const reason = 'code' in cause ? String(cause.code) : cause.message;
  return new GpioError('absent', `no pigpiod at ${host}:${port} (${reason}): ${advice(reason, address)}`, { cause });
}

/** The error of a machine that does not even refuse. */
export function absentDaemon({ host, port }: DaemonAddress): GpioError {
  return new GpioError(
    'absent',
    `nothing answers at ${host}:${port}: see whether that machine is on and the host right`,
  );
}

function advice(reason: string, { host }: DaemonAddress): string {
  switch (reason) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'this name is not known here: check it, or give the address of that machine';
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
      return 'there is no way to that machine: see whether it is on, and in this network';
    default:
      return host === 'localhost'
        ? 'start it (sudo pigpiod)'
        : 'start it there (sudo pigpiod); one that was started with -l hears localhost only';
  }
}
