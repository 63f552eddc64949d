import { askedLogFormat } from './asked-log-format.ts';

describe('askedLogFormat', () => {
  it.each([
    ['monitor 1 --log-format json', 'json'],
    ['monitor --log-format=json --nonsense', 'json'],
    ['monitor 1 --log-format json --log-format human', 'human'],
    ['monitor 1 --log-format', 'human'],
    ['monitor 1', 'human'],
    ['send 1 -- --log-format json', 'human'],
  ])('reads what is right of a command line that may be wrong: %s', (line, format) => {
    expect(askedLogFormat(line.split(' '))).toBe(format);
  });
});
