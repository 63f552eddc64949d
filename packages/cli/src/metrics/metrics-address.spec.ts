import { InvalidArgumentError } from 'commander';
import { parseMetricsAddress } from './metrics-address.ts';

describe('--metrics', () => {
  it.each([
    ['9464', '127.0.0.1', 9464],
    ['0', '127.0.0.1', 0],
    ['0.0.0.0:9464', '0.0.0.0', 9464],
    ['box.local:80', 'box.local', 80],
    ['[::]:9464', '::', 9464],
  ])('reads %s', (text, host, port) => {
    expect(parseMetricsAddress(text)).toEqual({ host, port });
  });

  it.each(['', ':9464', '::9464', '9464:', '65536', '-1', '94.64', 'box', 'a b:1', '[::]', '1:2:3'])(
    'rejects "%s"',
    (text) => {
      expect(() => parseMetricsAddress(text)).toThrow(InvalidArgumentError);
    },
  );
});
