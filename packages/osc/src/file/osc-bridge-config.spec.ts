import { oscBridgeConfig } from './osc-bridge-config.ts';

function issuesOf(value: unknown) {
  return oscBridgeConfig.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function toHost(more: object) {
  return { default_destination: { host: 'qlab', port: 53000 }, ...more };
}

describe('oscBridgeConfig', () => {
  it('fills in the defaults of an empty configuration', () => {
    expect(oscBridgeConfig.parse({})).toEqual({
      websocket: { client_type: 'osc', client_id: 'osc-main' },
      osc: { listen_host: '0.0.0.0', listen_port: 7400 },
      outgoing: [],
      incoming: [],
    });
  });

  it('treats empty sections, which YAML reads as null, as left out', () => {
    const nothing = { websocket: null, osc: null, default_destination: null, outgoing: null, incoming: null };
    expect(oscBridgeConfig.parse(nothing)).toEqual(oscBridgeConfig.parse({}));
  });

  it('reads the whole format', () => {
    const config = oscBridgeConfig.parse({
      websocket: { host: 'localhost:8000', game_id: 1, client_type: 'osc', client_id: 'osc-lighting' },
      osc: { listen_host: '127.0.0.1', listen_port: 7401 },
      default_destination: { host: '192.168.1.100', port: 53000 },
      outgoing: [
        {
          websocket_type: 'toggle_buzzers',
          conditions: { enabled: true },
          osc_destinations: [
            {
              address: '/buzzers/enable',
              args: [
                { field: 'enabled', type: 'int' },
                { field: 'missing', default: 42 },
              ],
            },
          ],
        },
      ],
      incoming: [
        {
          osc_address: '/buzzer/press',
          websocket_type: 'buzzer_pressed',
          args: [{ osc_index: 0, websocket_field: 'buzzerId', type: 'int' }],
        },
      ],
    });
    expect(config).toEqual({
      websocket: { host: 'localhost:8000', game_id: 1, client_type: 'osc', client_id: 'osc-lighting' },
      osc: { listen_host: '127.0.0.1', listen_port: 7401 },
      outgoing: [
        {
          websocket_type: 'toggle_buzzers',
          conditions: { enabled: true },
          osc_destinations: [
            {
              host: '192.168.1.100',
              port: 53000,
              address: '/buzzers/enable',
              args: [
                { field: 'enabled', type: 'int' },
                { field: 'missing', default: 42 },
              ],
            },
          ],
        },
      ],
      incoming: [
        {
          osc_address: '/buzzer/press',
          websocket_type: 'buzzer_pressed',
          args: [{ osc_index: 0, websocket_field: 'buzzerId', type: 'int' }],
        },
      ],
    });
  });

  it('completes each destination from the default destination', () => {
    const { outgoing } = oscBridgeConfig.parse({
      default_destination: { host: 'qlab', port: 53000, address: '/go', args: [{ field: 'n' }] },
      outgoing: [{ websocket_type: 'x', osc_destinations: [{}, { port: 1 }, { host: 'b', address: '/b', args: [] }] }],
    });
    expect(outgoing[0]?.osc_destinations).toEqual([
      { host: 'qlab', port: 53000, address: '/go', args: [{ field: 'n' }] },
      { host: 'qlab', port: 1, address: '/go', args: [{ field: 'n' }] },
      { host: 'b', port: 53000, address: '/b', args: [] },
    ]);
  });

  it('sends to the default destination when a rule names none', () => {
    const { outgoing } = oscBridgeConfig.parse({
      default_destination: { host: 'qlab', port: 53000, address: '/go' },
      outgoing: [{ websocket_type: 'x' }, { websocket_type: 'y', osc_destinations: null }],
    });
    const alone = [{ host: 'qlab', port: 53000, address: '/go', args: [] }];
    expect(outgoing.map((rule) => rule.osc_destinations)).toEqual([alone, alone]);
  });

  it('names the incomplete destination and its missing keys', () => {
    const value = toHost({
      outgoing: [{ websocket_type: 'x', osc_destinations: [{ address: '/ok' }, {}] }, { websocket_type: 'y' }],
    });
    expect(issuesOf(value)).toEqual([
      'outgoing.0.osc_destinations.1: no address: give it here or in default_destination',
      'outgoing.1.osc_destinations: no address: give it here or in default_destination',
    ]);
    expect(issuesOf({ outgoing: [{ websocket_type: 'x' }] })).toEqual([
      'outgoing.0.osc_destinations: no host and no port and no address: give it here or in default_destination',
    ]);
  });

  it('rejects unknown keys, with their path', () => {
    const value = { outgoing: [{ websocket_type: 'x', osc_destinatons: [] }], colour: 1 };
    expect(oscBridgeConfig.safeParse(value).error?.issues).toMatchObject([
      { code: 'unrecognized_keys', path: ['outgoing', 0], keys: ['osc_destinatons'] },
      { code: 'unrecognized_keys', path: [], keys: ['colour'] },
    ]);
  });

  it.each([0, 65536, 1.5, '53000'])('rejects the port %p', (port) => {
    expect(issuesOf({ osc: { listen_port: port } })).toEqual(['osc.listen_port: expected a port, 1 to 65535']);
  });

  it.each([
    ['192.168.1.100:53000', 'expected only the host: give the port 53000 separately'],
    ['qlab.local:53000', 'expected only the host: give the port 53000 separately'],
    ['[::1]:53000', 'expected only the host: give the port 53000 separately'],
    [' 192.168.1.5', 'expected a host without spaces or invisible characters'],
    ['qlab\u200b', 'expected a host without spaces or invisible characters'],
    ['192.168.1.300', 'expected an address of four numbers from 0 to 255, for example 192.168.1.5'],
    ['192.168.1', 'expected an address of four numbers from 0 to 255, for example 192.168.1.5'],
    ['${QLAB_IP}', 'expected a host without variables: only ${NAME} is filled in, and only in a file'],
    ['$QLAB_IP', 'expected a host without variables: only ${NAME} is filled in, and only in a file'],
    ['{{ qlab }}', 'expected a host without variables: only ${NAME} is filled in, and only in a file'],
    ['10.0.0.0/24', 'expected the address of one machine, got a whole network'],
    ['osc.udp://qlab', 'expected only the host, without a scheme such as http://'],
    ['fe80:::1', 'expected an IPv6 address, for example fe80::1 or [::1]'],
    ['[qlab]', 'expected an IPv6 address, for example fe80::1 or [::1]'],
    ['qlab,desk', 'expected a host name, for example qlab.local, or an IP address'],
    ['qlab..local', 'expected a host name, for example qlab.local, or an IP address'],
    ['', 'expected a text that is not empty'],
  ])('rejects the host %j', (host, message) => {
    const value = { osc: { listen_host: host }, default_destination: { host } };
    expect(issuesOf(value)).toEqual([`osc.listen_host: ${message}`, `default_destination.host: ${message}`]);
  });

  it.each([
    '192.168.1.5',
    'qlab',
    'QLab-2.local.',
    'bühne',
    'my_mac',
    '2nd',
    '::',
    '::1',
    'fe80::1%eth0',
    '::ffff:10.0.0.1',
    '239.0.0.1',
  ])('accepts the host %s', (host) => {
    expect(oscBridgeConfig.parse({ osc: { listen_host: host } }).osc.listen_host).toBe(host);
  });

  it('accepts an IPv6 address in brackets, and removes the brackets', () => {
    const { osc, outgoing } = oscBridgeConfig.parse({
      osc: { listen_host: '[::]' },
      outgoing: [{ websocket_type: 'x', osc_destinations: [{ host: '[fe80::1%eth0]', port: 1, address: '/a' }] }],
    });
    expect([osc.listen_host, outgoing[0]?.osc_destinations[0]?.host]).toEqual(['::', 'fe80::1%eth0']);
  });

  it('lists the types that exist', () => {
    const args = [{ osc_index: 0, websocket_field: 'n', type: 'integer' }];
    expect(issuesOf({ incoming: [{ osc_address: '/a', websocket_type: 'x', args }] })).toEqual([
      'incoming.0.args.0.type: expected int, float, bool or string',
    ]);
  });

  it.each(['/cue/*/stop', '/cue/{1,2}/start', '/ch/[!1-3]/mute?', '/avatar/parameters/Is Happy'])(
    'accepts %s as an address to send to: the receiver matches it',
    (address) => {
      expect(issuesOf({ default_destination: { address } })).toBeUndefined();
    },
  );

  it('rejects addresses without a slash and with unpaired brackets, in both directions', () => {
    expect(
      issuesOf({
        default_destination: { address: '/a/[1' },
        incoming: [
          { osc_address: 'a', websocket_type: 'x' },
          { osc_address: '/a/{b', websocket_type: 'x' },
        ],
      }),
    ).toEqual([
      'default_destination.address: expected an address or an OSC pattern: a bracket is unpaired',
      'incoming.0.osc_address: an OSC address must start with "/"',
      'incoming.1.osc_address: expected an address or an OSC pattern: a bracket is unpaired',
    ]);
  });

  it('accepts interface only with a multicast group', () => {
    const osc = { listen_host: '239.1.2.3', interface: 'eth0' };
    expect(oscBridgeConfig.parse({ osc }).osc).toEqual({ ...osc, listen_port: 7400 });
    expect(issuesOf({ osc: { interface: 'eth0' } })).toEqual([
      'osc.interface: 0.0.0.0 is not a multicast group: to listen on one interface, set listen_host to its address',
    ]);
  });

  it('accepts multicast_groups when it listens on all addresses', () => {
    const osc = { multicast_groups: ['239.1.2.3', '239.1.2.4'], interface: 'eth0' };
    expect(oscBridgeConfig.parse({ osc }).osc).toEqual({ ...osc, listen_host: '0.0.0.0', listen_port: 7400 });
    expect(issuesOf({ osc: { listen_host: '::', multicast_groups: ['ff02::1'] } })).toBeUndefined();
  });

  it('names each group that cannot be joined', () => {
    const groups = ['239.1.2.3', '10.0.0.1', 'ff02::1', '239.1.2.3'];
    expect(issuesOf({ osc: { multicast_groups: groups } })).toEqual([
      'osc.multicast_groups.1: 10.0.0.1 is not a multicast group: expected 224.0.0.0 to 239.255.255.255, or an address from ff00::',
      'osc.multicast_groups.2: ff02::1 cannot be joined from 0.0.0.0: set listen_host to 0.0.0.0 for IPv4 groups, or to :: for IPv6 groups',
      'osc.multicast_groups.3: 239.1.2.3 is in the list twice: remove one',
    ]);
    expect(issuesOf({ osc: { multicast_groups: ['239.1.2.999'] } })).toEqual([
      'osc.multicast_groups.0: expected an address of four numbers from 0 to 255, for example 192.168.1.5',
    ]);
  });

  it.each([
    ['127.0.0.1', 'and nothing from multicast_groups: remove listen_host'],
    ['239.1.2.4', 'there: remove listen_host, and add 239.1.2.4 to multicast_groups'],
  ])('rejects groups when it listens only on %s, where they would not arrive', (host, remedy) => {
    expect(issuesOf({ osc: { listen_host: host, multicast_groups: ['239.1.2.3'] } })?.join()).toContain(remedy);
  });

  it('completes the messages of keep_alive from default_destination', () => {
    const kept = { address: '/xremote', every_s: 9 };
    const base = { host: 'x32', port: 10023, transport: 'tcp', framing: 'size' };
    const { osc } = oscBridgeConfig.parse({
      default_destination: base,
      osc: { keep_alive: [kept, { ...kept, port: 1, args: [1, 'a', false], transport: 'udp' }] },
    });
    expect(osc.keep_alive).toEqual([
      { ...kept, ...base, args: [] },
      { ...kept, host: 'x32', port: 1, args: [1, 'a', false], transport: 'udp' },
    ]);
  });

  it('names each mistake in keep_alive', () => {
    const kept = { address: '/xremote', every_s: 9, host: 'x32' };
    expect(
      issuesOf({
        osc: {
          keep_alive: [
            { ...kept, every_s: 0.5, args: [null] },
            { ...kept, every_s: 3601 },
          ],
        },
      }),
    ).toEqual([
      'osc.keep_alive.0.args.0: expected a number, a text, true or false',
      'osc.keep_alive.0.every_s: expected a number of seconds, 1 to 3600',
      'osc.keep_alive.1.every_s: expected a number of seconds, 1 to 3600',
    ]);
    expect(issuesOf({ osc: { keep_alive: [kept, { ...kept, port: 1, framing: 'slip' }] } })).toEqual([
      'osc.keep_alive.0: no port: give it here or in default_destination',
      'osc.keep_alive.1.framing: only a TCP connection has a framing: add transport: tcp',
    ]);
  });

  it('rejects an invalid multicast_ttl', () => {
    expect(issuesOf({ default_destination: { multicast_ttl: 256 } })).toEqual([
      'default_destination.multicast_ttl: expected a whole number, 0 to 255',
    ]);
  });

  it('keeps a condition on a field called __proto__', () => {
    const conditions: unknown = JSON.parse('{"__proto__":1}');
    const value = toHost({
      outgoing: [{ websocket_type: 'x', conditions, osc_destinations: [{ address: '/a' }] }],
    });
    expect(Object.keys(oscBridgeConfig.parse(value).outgoing[0]?.conditions ?? {})).toEqual(['__proto__']);
  });
});
