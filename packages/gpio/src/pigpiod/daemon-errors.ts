import { GpioError, type GpioErrorKind } from '../driver/gpio-error.ts';
import type { PigpiodAddress } from './daemon-link.ts';

/** The error when the daemon has closed the connection. */
export function lostDaemonError({ host, port }: PigpiodAddress, cause?: unknown): GpioError {
  const message = `pigpiod at ${host}:${port} closed the connection: see whether it is still running`;
  return new GpioError('failed', message, { cause });
}

/** The error when the daemon stops answering, because its machine is off, frozen or out of reach. */
export function silentDaemonError({ host, port }: PigpiodAddress): GpioError {
  const message = `pigpiod at ${host}:${port} stopped answering: see whether its machine is on and reachable`;
  return new GpioError('failed', message);
}

/** The error when nothing accepts the connection. */
export function unreachableDaemonError(address: PigpiodAddress, cause: Error): GpioError {
  const { host, port } = address;
  const reason = 'code' in cause ? String(cause.code) : cause.message;
  return new GpioError('absent', `no pigpiod at ${host}:${port} (${reason}): ${advice(reason, address)}`, { cause });
}

/** The error when the machine does not respond at all. */
export function absentDaemonError({ host, port }: PigpiodAddress): GpioError {
  const message = `nothing answers at ${host}:${port}: is that machine on, and is the host right?`;
  return new GpioError('absent', message);
}

/** The error when the daemon answers a command with a negative result. */
export function refusedCommandError(command: string, result: number, pin?: string): GpioError {
  const kind = kinds[result] ?? 'failed';
  const remedy = remedies[kind] ?? 'the documentation of pigpio explains the code';
  const what = pin === undefined ? command : `${pin}: ${command}`;
  return new GpioError(kind, `${what} was refused by pigpiod with ${result}: ${remedy}`, { pin });
}

const kinds: Readonly<Record<number, GpioErrorKind>> = { [-2]: 'unknown', [-3]: 'unknown', [-41]: 'denied' };
const remedies: Readonly<Partial<Record<GpioErrorKind, string>>> = {
  unknown: 'this board has no such line',
  denied: 'its option -x excludes this line',
};

function advice(reason: string, { host }: PigpiodAddress): string {
  switch (reason) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'the name cannot be resolved here: check it, or use the address of that machine';
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EHOSTDOWN':
      return 'there is no route to that machine: see whether it is on and in this network';
    default:
      return host === 'localhost'
        ? 'start it (sudo pigpiod)'
        : 'start it there (sudo pigpiod); with -l, it only listens on localhost';
  }
}
