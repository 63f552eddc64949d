import { bridgeSchema } from '@hardware-ws/rules';
import { osc } from '../rules/osc.ts';
import { sharedPorts } from './shared-ports.ts';

function bridge(file: string, listenHost: string, listenPort = 7400) {
  return {
    file,
    config: bridgeSchema([osc]).parse({
      osc: { listen_host: listenHost, listen_port: listenPort },
      incoming: [{ osc_address: '/a', websocket_type: 'join_game' }],
    }),
  };
}

describe('sharedPorts', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1', true],
    ['127.0.0.1', 'localhost', true],
    ['127.0.0.1', '127.0.0.2', false],
    ['192.168.1.5', '192.168.2.5', false],
    ['0.0.0.0', '192.168.1.5', true],
    ['192.168.1.5', '0.0.0.0', true],
    ['0.0.0.0', '[::1]', false],
    ['[::]', '192.168.1.5', true],
    ['239.1.2.3', '239.1.2.3', false],
    ['0.0.0.0', '239.1.2.3', true],
  ])('reports whether bridges that listen on %s and %s conflict: %p', (one, other, clash) => {
    expect(sharedPorts([bridge('a', one), bridge('b', other)])).toHaveLength(clash ? 1 : 0);
  });

  it('names the file that uses the port', () => {
    const files = [
      bridge('a', '127.0.0.1'),
      bridge('b', '127.0.0.2'),
      bridge('c', '127.0.0.2'),
      bridge('d', '127.0.0.2', 1),
    ];
    expect(sharedPorts(files).map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'c: port 7400 is used twice: b also listens on it; give one of them another port',
    ]);
  });
});
