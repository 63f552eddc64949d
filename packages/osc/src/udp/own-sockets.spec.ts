import { ownSockets } from './own-sockets.ts';

function start() {
  const addresses = jest.fn(() => ['127.0.0.1', '10.9.0.1', 'fe80::1', '2001:db8::5']);
  const own = ownSockets(addresses);
  own.add(41000);
  own.add(42000);
  return { own, addresses };
}

describe('ownSockets', () => {
  it.each(['127.0.0.1', '127.0.0.5', '10.9.0.1', '::ffff:10.9.0.1', 'fe80::1%eth0', '2001:db8::5'])(
    'recognizes its ports at %s, an address of this machine',
    (host) => {
      const { own } = start();
      expect(own.hasSent({ host, port: 41000 })).toBe(true);
      expect(own.hasSent({ host, port: 42000 })).toBe(true);
      expect(own.hasSent({ host, port: 43000 })).toBe(false);
    },
  );

  it.each(['10.9.0.2', '::ffff:10.9.0.2', 'fe80::2%eth0'])(
    'treats the same port at %s as that of another machine',
    (host) => {
      expect(start().own.hasSent({ host, port: 41000 })).toBe(false);
    },
  );

  it('forgets a closed socket', () => {
    const { own } = start();
    own.remove(41000);
    expect(own.hasSent({ host: '10.9.0.1', port: 41000 })).toBe(false);
    expect(own.hasSent({ host: '10.9.0.1', port: 42000 })).toBe(true);
  });

  it('reads the addresses of this machine only for a port that matches', () => {
    const { own, addresses } = start();
    own.hasSent({ host: '10.9.0.7', port: 9 });
    expect(addresses).not.toHaveBeenCalled();
    own.hasSent({ host: '10.9.0.7', port: 41000 });
    expect(addresses).toHaveBeenCalledTimes(1);
  });
});
