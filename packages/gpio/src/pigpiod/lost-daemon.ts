import { GpioError } from '../gpio-error.ts';
import type { DaemonAddress } from './daemon-address.ts';

/** The error of a daemon that has gone. */
export const lostDaemon = ({ host, port }: DaemonAddress, cause?: unknown) =>
  new GpioError('failed', `pigpiod at ${host}:${port} has closed the connection: see whether it still runs`, { cause });
