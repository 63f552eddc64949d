import { isMulticast } from '../message/is-multicast.ts';
import { reasonOf } from './reason-of.ts';

function isUnscoped(host: string): boolean {
  return /^fe[89ab][\da-f]:[^%]*$/i.test(host);
}

function noRoute(host: string): string {
  if (host === '255.255.255.255')
    return "this machine has no route to it; give the subnet's broadcast address, for example 192.168.1.255";
  return isMulticast(host)
    ? 'this machine has no route for multicast; name the interface to send from'
    : "this machine has no route to it; check the address, and this machine's network";
}

const reasons = new Map<unknown, string>([
  ['EACCES', 'this machine forbids it; check its firewall and its routes'],
  ['EADDRNOTAVAIL', 'this machine has no address to send from; check its network'],
  ['EAFNOSUPPORT', 'this machine does not support that kind of address; give an IPv4 address'],
  ['ECONNREFUSED', 'nothing listens there; start the program that should, or check the port'],
  ['EHOSTUNREACH', 'the destination was not found on the network; check its address, and that it is on'],
  ['EINVAL', 'this machine cannot send to that address; check it'],
  ['EMFILE', 'this program has too many files open; raise the limit (ulimit -n)'],
  ['ENETDOWN', 'the network of this machine is down; check its cable or its Wi-Fi'],
  ['ENOBUFS', 'the network of this machine is saturated; send fewer messages per second'],
  ['EPERM', 'this machine forbids it; check its firewall and its routes'],
  ['ETIMEDOUT', 'the destination does not answer; check its address, and that it is on'],
]);

/**
 * Explains why sending to a host failed and what to do, as part of a sentence. The error code of the operating system follows
 * in brackets. For other errors, the explanation is their message.
 */
export function networkReason(cause: unknown, host: string): string {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOTFOUND' || code.startsWith('EAI_')) {
    return `the host name is not known (${code}); check it or give the IP address`;
  }
  if (code === 'EMSGSIZE') return 'the message is too long for one datagram';
  const unscoped = isUnscoped(host) && ['EADDRNOTAVAIL', 'EHOSTUNREACH', 'EINVAL', 'ENETUNREACH'].includes(code);
  if (unscoped) return `a link-local address needs its interface, for example ${host}%eth0 (${code})`;
  const known = code === 'ENETUNREACH' ? noRoute(host) : reasons.get(code);
  return known === undefined ? reasonOf(cause) : `${known} (${code})`;
}
