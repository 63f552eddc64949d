import { goingRound } from './going-round.ts';
import { legibleOsc } from './legible-osc.ts';

describe('goingRound', () => {
  const file = (more: object) => legibleOsc({ incoming: [{}], ...more });
  const here = (host: string) => host === 'here';

  it('reports a loop in the default destination once', () => {
    const found = goingRound(
      file({ default_destination: { host: 'here', port: 7400 }, outgoing: [{}, { osc_destinations: [{}] }] }),
      here,
    );
    expect(found.map(({ path }) => path)).toEqual([['default_destination', 'port']]);
  });

  it.each([
    ['127.0.0.1', '127.0.0.2', 0],
    ['127.0.0.1', 'localhost', 1],
    ['127.0.0.1', '0.0.0.0', 1],
    ['127.0.0.1', 'here', 0],
    ['192.168.1.5', '127.0.0.1', 0],
    ['192.168.1.5', '192.168.1.5', 1],
    ['0.0.0.0', 'here', 1],
    ['::', 'here', 1],
    ['box.local', 'here', 1],
  ])('for a bridge that listens on %s, finds %s to be its own port %i times', (listening, host, times) => {
    const outgoing = [{ osc_destinations: [{ host, port: 7400 }] }];
    expect(goingRound(file({ outgoing, osc: { listen_host: listening } }), here)).toHaveLength(times);
  });

  it('finds a message of keep_alive that the bridge itself receives', () => {
    const base = { host: 'here', port: 7401 };
    const kept = [{ port: 7400 }, {}, { host: 'desk', port: 7400 }, { port: 7400, transport: 'tcp' }];
    const found = goingRound(file({ default_destination: base, outgoing: [], osc: { keep_alive: kept } }), here);
    expect(found.map(({ path }) => path)).toEqual([['osc', 'keep_alive', 0, 'port']]);
  });

  it('recognizes the groups that the bridge joins', () => {
    const to = (host: string) => ({
      outgoing: [{ osc_destinations: [{ host, port: 7400 }] }],
      osc: { multicast_groups: ['239.1.2.3'] },
    });
    expect(goingRound(file(to('239.1.2.3')), here)).toHaveLength(1);
    expect(goingRound(file(to('239.1.2.4')), here)).toEqual([]);
  });

  it('compares the listening port, and reports nothing when the bridge does not listen', () => {
    const outgoing = [{ osc_destinations: [{ host: 'here', port: 9000 }] }];
    expect(goingRound(file({ outgoing }), here)).toEqual([]);
    expect(goingRound(file({ outgoing, osc: { listen_port: 9000 } }), here)).toHaveLength(1);
    expect(goingRound(file({ outgoing, osc: { listen_port: 9000 }, incoming: [] }), here)).toEqual([]);
  });
});
