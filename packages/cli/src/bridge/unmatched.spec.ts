import { osc, type ReceivedOscMessage } from '@hardware-ws/osc';
import { unmatchedCounts } from './unmatched.ts';

const from = { host: '10.9.0.7', port: 9000 };
function start(level: 'debug' | 'info') {
  const lines: string[] = [];
  const log = { debug: (text: string) => lines.push(text), isLevelEnabled: () => level === 'debug' };
  const unmatched = unmatchedCounts(log);
  const writing = unmatched.written$.subscribe();
  const heard = (address: string, more: Partial<ReceivedOscMessage> = {}) =>
    unmatched.count(osc, { address, args: [], from, ...more });
  return { lines, heard, counts: unmatched.lines, stop: () => writing.unsubscribe() };
}

describe('unmatchedOsc', () => {
  it('logs each address of each sender once during a flood, and counts all messages', () => {
    const { lines, heard, counts, stop } = start('debug');
    expect(counts()).toEqual([]);
    for (let round = 0; round < 50; round += 1) heard('/fader', { args: [{ type: 'i', value: round }] });
    heard('/fader', { from: { host: 'fe80::1', port: 1 } });
    heard('/lamp', { own: true });
    stop();
    expect(lines).toEqual([
      'no incoming rule is for /fader i 0, which came from 10.9.0.7:9000',
      'no incoming rule is for /fader, which came from [fe80::1]:1',
      'no incoming rule is for /lamp, which came from 10.9.0.7:9000, the bridge itself',
    ]);
    expect(counts()).toEqual([
      'no incoming rule: 52 OSC messages',
      '  50 × /fader from 10.9.0.7',
      '  1 × /fader from fe80::1',
      '  1 × /lamp from the bridge itself',
    ]);
  });

  it('limits the number and length of the addresses, and logs only at level debug', () => {
    const { lines, heard, counts, stop } = start('info');
    for (let channel = 0; channel < 1000; channel += 1) heard(`/ch/${channel}/${'x'.repeat(10_000)}`);
    stop();
    expect(lines).toEqual([]);
    expect(counts()).toHaveLength(22);
    expect(counts().at(-1)).toBe('  980 × other addresses and senders');
    expect(Math.max(...counts().map((line) => line.length))).toBeLessThan(250);
  });
});
