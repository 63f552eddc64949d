import { isThisMachine } from './is-this-machine.ts';
import { isMulticast } from '../message/is-multicast.ts';

/** Converts all spellings of an address to one. An unspecified address becomes the loopback address. */
function plain(host: string): string {
  const lower = host.toLowerCase();
  return (
    new Map([
      ['localhost', '127.0.0.1'],
      ['0.0.0.0', '127.0.0.1'],
      ['::', '::1'],
    ]).get(lower) ?? lower
  );
}

function isAll(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
function isAddress(host: string): boolean {
  return host.includes(':') || /^[\d.]+$/.test(host);
}

/** Whether a datagram to `host` reaches a program on this machine that listens on `listening`, for example 0.0.0.0. */
export function reaches(host: string, listening: string, isHere = isThisMachine): boolean {
  return isAll(listening) || !isAddress(plain(listening)) ? isHere(host) : plain(host) === plain(listening);
}

/** Whether two bridges cannot use the same port, each on one of these hosts. A multicast group is shared. */
export function clashes(one: string, other: string): boolean {
  if (isMulticast(one) && isMulticast(other)) return false;
  if (one === '::' || other === '::') return true;
  if (isAll(one) || isAll(other)) return !one.includes(':') && !other.includes(':');
  return plain(one) === plain(other);
}
