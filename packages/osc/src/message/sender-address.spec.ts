import { isFrom, readSenderAddress } from './sender-address.ts';

describe('the address of a sender', () => {
  it.each([
    ['10.0.0.5', { host: '10.0.0.5' }],
    ['10.0.0.5:9000', { host: '10.0.0.5', port: 9000 }],
    ['::1', { host: '::1' }],
    ['[::1]', { host: '::1' }],
    ['[::1]:9000', { host: '::1', port: 9000 }],
    ['2001:DB8:0:0::5', { host: '2001:db8::5' }],
    ['fe80::1%eth0', { host: 'fe80::1%eth0' }],
    ['[fe80::1%eth0]:9000', { host: 'fe80::1%eth0', port: 9000 }],
    ['::ffff:10.0.0.5', { host: '10.0.0.5' }],
    ['[::FFFF:a00:5]:9000', { host: '10.0.0.5', port: 9000 }],
  ])('is read from %s', (text, address) => {
    expect(readSenderAddress(text)).toEqual(address);
  });

  it.each([
    ['desk.local', 'write the address of desk.local, for example 10.0.0.5'],
    ['desk:9000', 'write the address of desk, for example 10.0.0.5'],
    ['localhost', 'write the address of localhost, for example 127.0.0.1'],
    ['10.0.0.0/24', 'got a whole network'],
    ['fe80::/10', 'got a whole network'],
    ['10.0.0.300', 'expected an IPv4 or IPv6 address'],
    ['010.0.0.5', 'expected an IPv4 or IPv6 address'],
    ['10.0.0', 'expected an IPv4 or IPv6 address'],
    ['10.0.0.5:', 'expected an IPv4 or IPv6 address'],
    ['[10.0.0.5]:9000', 'expected an IPv4 or IPv6 address'],
    [':9000', 'expected an IPv4 or IPv6 address'],
    ['', 'expected an IPv4 or IPv6 address'],
    ['fe80:::1', 'expected an IPv4 or IPv6 address'],
    ['10.0.0.5:0', 'expected a port from 1 to 65535, got 0'],
    ['[::1]:65536', 'expected a port from 1 to 65535, got 65536'],
    ['239.1.2.3', '239.1.2.3 is a multicast group, which sends nothing'],
    ['ff02::1', 'ff02::1 is a multicast group, which sends nothing'],
    ['0.0.0.0', '0.0.0.0 sends nothing'],
    ['[::]:9000', ':: sends nothing'],
  ])('is not %j', (text, message) => {
    expect(readSenderAddress(text)).toEqual(expect.stringContaining(message));
  });

  it.each([
    ['10.0.0.5', '10.0.0.5', true],
    ['10.0.0.5', '::ffff:10.0.0.5', true],
    ['::ffff:10.0.0.5', '10.0.0.5', true],
    ['10.0.0.5', '10.0.0.50', false],
    ['10.0.0.5:9000', '10.0.0.5', true],
    ['10.0.0.5:9001', '10.0.0.5', false],
    ['2001:DB8::0:5', '2001:db8::5', true],
    ['[::1]:9000', '::1', true],
    ['::1', '127.0.0.1', false],
    ['fe80::1', 'fe80::1%eth0', true],
    ['fe80::1', 'fe80::12%eth0', false],
    ['fe80::1%eth0', 'fe80::1%eth0', true],
    ['fe80::1%eth0', 'fe80::1%eth1', false],
  ])('%s, matched with a message from %s: %p', (text, host, is) => {
    const address = readSenderAddress(text);
    if (typeof address === 'string') throw new Error(address);
    expect(isFrom([{ host: '192.0.2.1' }, address], { host, port: 9000 })).toBe(is);
  });
});
