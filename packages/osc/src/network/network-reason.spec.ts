import { networkReason } from './network-reason.ts';
import { tcpError } from '../tcp/tcp-error.ts';
import { sendFault } from './send-fault.ts';

function error(code: string) {
  return Object.assign(new Error(`send ${code} 10.0.0.1:9`), { code });
}

describe('networkReason', () => {
  it.each([
    [
      'ENETUNREACH',
      '255.255.255.255',
      /no route to it; give the subnet's broadcast address, for example .* \(ENETUNREACH\)$/,
    ],
    ['ENETUNREACH', '239.1.2.3', /no route for multicast; name the interface/],
    ['ENETUNREACH', 'ff05::1', /no route for multicast; name the interface/],
    ['ENETUNREACH', '192.168.7.1', /no route to it; check the address/],
    ['ENETUNREACH', '2001:db8::1', /no route to it; check the address/],
    [
      'EADDRNOTAVAIL',
      'fe80::1',
      /a link-local address needs its interface, for example fe80::1%eth0 \(EADDRNOTAVAIL\)$/,
    ],
    ['EINVAL', 'FE80::1', /a link-local address needs its interface/],
    ['EINVAL', 'fe80::1%eth0', /cannot send to that address/],
    ['EADDRNOTAVAIL', '2001:db8::1', /no address to send from/],
    ['EAI_AGAIN', 'qlab.local', /the host name is not known \(EAI_AGAIN\); check it or give the IP address$/],
  ])('says what to do about %s when it sends to %s', (code, host, reason) => {
    expect(networkReason(error(code), host)).toMatch(reason);
  });

  it.each([
    'EACCES',
    'EAFNOSUPPORT',
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'EMFILE',
    'EMSGSIZE',
    'ENETDOWN',
    'ENOBUFS',
    'EPERM',
    'ETIMEDOUT',
  ])('describes %s in words other than those of the system', (code) => {
    expect(networkReason(error(code), '192.168.1.255')).not.toContain('send E');
  });

  it.each([
    [error('EWHATEVER'), 'send EWHATEVER 10.0.0.1:9'],
    [new Error('no such thing.'), 'no such thing'],
    ['a text', 'a text'],
  ])('returns unknown causes unchanged: %p', (cause, reason) => {
    expect(networkReason(cause, '10.0.0.1')).toBe(reason);
  });

  it('gives the same reason for a datagram and for a TCP connection', () => {
    const to = { host: 'fe80::1', port: 9 };
    const says = 'a link-local address needs its interface, for example fe80::1%eth0 (EINVAL).';
    expect(tcpError(to, error('EINVAL')).message).toBe(`fe80::1 port 9 cannot be reached over TCP: ${says}`);
    const { reason } = sendFault({ destination: to, message: { address: '/a', args: [] } }, error('EINVAL'));
    expect(reason).toBe(`/a was not sent to fe80::1 port 9: ${says}`);
  });
});
