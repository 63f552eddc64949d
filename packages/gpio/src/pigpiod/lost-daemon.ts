import { GpioError } from '../driver/gpio-error.ts';
import type { DaemonAddress } from './daemon-address.ts';

/** The error of a daemon that has closed the connection. */
export const lostDaemon = ({ host, port }: DaemonAddress, cause?: unknown) =>
  new GpioError('failed', `pigpiod at ${host}:${port} has closed the connection: see whether it still runs`, { cause });

/** The error of a daemon that does not answer: its machine is off, frozen, or out of reach. */
export const silentDaemon = ({ host, port }: DaemonAddress) =>
  new GpioError('failed', `pigpiod at ${host}:${port} no longer answers: see whether that machine is on and in reach`);
