import { isMulticast } from './is-multicast.ts';

describe('isMulticast', () => {
  it.each(['224.0.0.1', '239.255.255.255', 'ff02::1', 'FF05::1:3', 'ff02::1%eth0'])('knows %s', (address) => {
    expect(isMulticast(address)).toBe(true);
  });

  it.each([
    '223.255.255.255',
    '240.0.0.1',
    '239.example.org',
    '2001:db8::ff02',
    'ff.example.org',
    '255.255.255.255',
    'fe80::1',
  ])('does not recognize %s', (address) => {
    expect(isMulticast(address)).toBe(false);
  });
});
