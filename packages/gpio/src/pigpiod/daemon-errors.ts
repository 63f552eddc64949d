import { GpioError, type GpioErrorKind } from '../driver/gpio-error.ts';
import type { PigpiodAddress } from './daemon-link.ts';

/** The error of a daemon that has closed the connection. */
export function lostDaemon({ host, port }: PigpiodAddress, cause?: unknown) {
  return new GpioError('failed', `pigpiod at ${host}:${port} has closed the connection: see whether it still runs`, {
    cause,
  });
}

/** The error of a daemon that does not answer: its machine is off, frozen, or out of reach. */
export function silentDaemon({ host, port }: PigpiodAddress) {
  return new GpioError(
    'failed',
    `pigpiod at ${host}:${port} no longer answers: see whether that machine is on and in reach`,
  );
}

/** The error of a daemon that cannot be reached. */
export function refusedDaemon(address: PigpiodAddress, cause: Error): GpioError {
  const { host, port } = address;
  const reason = 'code' in cause ? String(cause.code) : cause.message;
  return new GpioError('absent', `no pigpiod at ${host}:${port} (${reason}): ${advice(reason, address)}`, { cause });
}

/** The error of a machine that does not even refuse. */
export function absentDaemon({ host, port }: PigpiodAddress): GpioError {
  return new GpioError(
    'absent',
    `nothing answers at ${host}:${port}: see whether that machine is on and the host right`,
  );
}

function advice(reason: string, { host }: PigpiodAddress): string {
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

const kinds: Readonly<Record<number, GpioErrorKind>> = { [-2]: 'unknown', [-3]: 'unknown', [-41]: 'denied' };
const remedies: Readonly<Partial<Record<GpioErrorKind, string>>> = {
  unknown: 'this board has no such line',
  denied: 'its option -x keeps this line from us',
};

/** The error of a command that the daemon answers with a negative result. */
export function refusedCommand(command: string, result: number, pin?: string): GpioError {
  const kind = kinds[result] ?? 'failed';
  const remedy = remedies[kind] ?? 'its documentation lists the codes';
  const what = pin === undefined ? command : `${pin}: ${command}`;
  return new GpioError(kind, `${what} was refused by pigpiod with ${result}: ${remedy}`, { pin });
}
