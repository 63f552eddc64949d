import { legibleOsc } from './legible-osc.ts';
import { unusedDestination } from './unused-destination.ts';

describe('unusedDestination', () => {
  const udp = { host: 'desk', port: 1 };
  const tcp = { ...udp, transport: 'tcp', framing: 'size' };

  it.each<[string, boolean, object, object]>([
    ['its host', true, udp, { port: 1 }],
    ['its port', true, udp, { host: 'desk' }],
    ['its transport', true, { transport: 'tcp' }, udp],
    ['its framing', true, tcp, { ...udp, transport: 'tcp' }],
    ['no framing, since it goes over UDP,', false, tcp, { ...udp, transport: 'udp' }],
    ['nothing', false, udp, udp],
    ['nothing over TCP', false, tcp, tcp],
    ['no address', false, { address: '/a' }, udp],
  ])('counts a message of keep_alive that takes %s from it: %p', (_key, used, base, own) => {
    const file = { default_destination: base, osc: { keep_alive: [own] }, outgoing: [], incoming: [] };
    expect(unusedDestination(legibleOsc(file))).toHaveLength(used ? 0 : 1);
  });
});
