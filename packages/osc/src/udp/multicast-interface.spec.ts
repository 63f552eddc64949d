import { multicastInterface } from './multicast-interface.ts';

const interfaces = {
  lo: [{ address: '127.0.0.1', family: 'IPv4' as const }],
  eth0: [
    { address: 'fe80::1', family: 'IPv6' as const },
    { address: '10.9.0.1', family: 'IPv4' as const },
    { address: '10.9.0.2', family: 'IPv4' as const },
  ],
  wlan0: [{ address: 'fe80::2', family: 'IPv6' as const }],
};

describe('multicastInterface', () => {
  it.each([
    ['eth0', 4, '10.9.0.1'],
    ['::%eth0', 4, '10.9.0.1'],
    ['10.9.0.2', 4, '10.9.0.2'],
    ['fe80::1', 4, '10.9.0.1'],
    ['eth0', 6, '::%eth0'],
    ['::%wlan0', 6, '::%wlan0'],
    ['10.9.0.2', 6, '::%eth0'],
  ])('turns %s for IPv%i into %s', (wanted, family, expected) => {
    expect(multicastInterface(wanted, family, interfaces)).toBe(expected);
  });

  it('reports that there is no such interface, or no interface with such an address', () => {
    expect(() => multicastInterface('eth1', 4, interfaces)).toThrow('this machine has no interface eth1');
    expect(() => multicastInterface('wlan0', 4, interfaces)).toThrow('the interface wlan0 has no IPv4 address');
  });
});
