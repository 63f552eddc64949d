import { InvalidArgumentError } from 'commander';

/** The folder with the files of the services, which the unit names too. */
export const serviceFolder = '/etc/hardware-ws';

/** Parses the name of a service, which is the name of its file without `.yaml`. */
export function parseServiceName(text: string): string {
  if (/^[\w][\w.-]*$/.test(text) && !text.endsWith('.yaml')) return text;
  throw new InvalidArgumentError(`Expected the name of a file in ${serviceFolder} without .yaml, for example box.`);
}

/** The unit of a service, for `systemctl` and `journalctl`. */
export function serviceUnit(name: string): string {
  return `hardware-ws@${name}.service`;
}
