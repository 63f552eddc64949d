import { compileRules, traceIncoming } from '@hardware-ws/rules';
import { mapIncoming } from '../../test/mapped.ts';
import { oscBridgeConfig } from '../file/osc-bridge-config.ts';
import type { OscEndpoint } from '../message/osc-endpoint.ts';
import { osc } from './osc.ts';
import type { OscIncomingArgument } from './osc-rules.ts';

function rulesOf(...incoming: readonly object[]) {
  return oscBridgeConfig.parse({
    incoming: incoming.map((rule) => ({ osc_address: '/a', websocket_type: 'x', ...rule })),
  });
}
function sentBy(from: OscEndpoint) {
  return { address: '/a', args: [], from };
}
function made(args: readonly object[], received: ReturnType<typeof sentBy> | Omit<ReturnType<typeof sentBy>, 'from'>) {
  const result = mapIncoming(rulesOf({ args }), received);
  return result?.kind === 'message' ? result.message : result?.reason;
}

describe('the sender in a message', () => {
  const args = [
    { osc_sender: 'host', websocket_field: 'desk' },
    { osc_sender: 'port', websocket_field: 'port' },
  ];

  it.each([
    [
      { host: '10.0.0.5', port: 9000 },
      { desk: '10.0.0.5', port: 9000 },
    ],
    [
      { host: '::ffff:10.0.0.5', port: 9000 },
      { desk: '10.0.0.5', port: 9000 },
    ],
    [
      { host: 'fe80::1%eth0', port: 9000 },
      { desk: 'fe80::1%eth0', port: 9000 },
    ],
  ])('is the sender %j', (from, fields) => {
    expect(made(args, sentBy(from))).toEqual({ type: 'x', ...fields });
  });

  it('can be mapped and converted', () => {
    const mapped = [{ osc_sender: 'host', websocket_field: 'buzzerId', map: { '10.0.0.5': 1, '10.0.0.9': 2 } }];
    expect(made(mapped, sentBy({ host: '10.0.0.9', port: 1 }))).toEqual({ type: 'x', buzzerId: 2 });
    expect(made(mapped, sentBy({ host: '10.0.0.7', port: 1 }))).toBe(
      'x is not sent: the address of the sender of /a, for "buzzerId", is "10.0.0.7", which is not in "map".',
    );
  });

  it('is missing if the sender or its port is unknown', () => {
    expect(made(args, { address: '/a', args: [] })).toBe(
      'x is not sent: the address of the sender of /a, for "desk", is missing.',
    );
    expect(made(args, sentBy({ host: '10.0.0.5', port: 0 }))).toBe(
      'x is not sent: the port of the sender of /a, for "port", is missing.',
    );
  });

  it('is one of three places that a value comes from', () => {
    const issuesOf = (arg: object) =>
      oscBridgeConfig
        .safeParse({
          incoming: [{ osc_address: '/{n}', websocket_type: 'x', args: [{ websocket_field: 'f', ...arg }] }],
        })
        .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    const several = 'expected only one of osc_index, osc_part and osc_sender: remove the others';
    expect(issuesOf({ osc_sender: 'host', osc_index: 0 })).toEqual([`incoming.0.args.0.osc_sender: ${several}`]);
    expect(issuesOf({ osc_sender: 'host', osc_part: 'n' })).toEqual([`incoming.0.args.0.osc_part: ${several}`]);
    expect(issuesOf({ osc_sender: 'name' })).toEqual(['incoming.0.args.0.osc_sender: expected host or port']);
  });
});

describe('a typed message', () => {
  const senderOf = (text: string, sender?: string) => {
    const received = osc.received.parse(text, sender);
    return received && osc.received.sender(received);
  };

  it.each([
    ['/a', undefined, undefined],
    ['/a', '10.0.0.5', '10.0.0.5'],
    ['/a', '::ffff:10.0.0.5', '10.0.0.5'],
    ['/a i 1 ← [::1]:9000', undefined, '[::1]:9000'],
    ['/a i 1 ← 10.0.0.5:9000', '10.0.0.9:8000', '10.0.0.9:8000'],
    ['/a i 1 → 10.0.0.5:9000', undefined, undefined],
    ['/a ss ← 10.0.0.5:9000', undefined, undefined],
    ['/a i 1 ← desk', undefined, undefined],
  ])('%s with the sender %s came from %s', (text, given, sender) => {
    expect(senderOf(text, given)).toBe(sender);
  });

  it('has no host name as its sender', () => {
    expect(() => senderOf('/a', 'desk')).toThrow('desk is not a sender: a message has no host name');
  });
});

describe('osc_from', () => {
  const rules = rulesOf({ osc_from: ['10.0.0.5', '10.0.0.9:9000'] }, { osc_address: '/b', osc_from: '10.0.0.5' }, {});

  function missedBy(from?: OscEndpoint) {
    const traces = traceIncoming(compileRules([osc], rules), osc, from ? sentBy(from) : { address: '/a', args: [] });
    return traces.map((trace) => ('missed' in trace ? trace.missed : 'applies'));
  }

  it('leaves the messages of other senders to later rules, and says why', () => {
    expect(missedBy({ host: '10.0.0.5', port: 1 })[0]).toBe('applies');
    expect(missedBy({ host: '10.0.0.9', port: 8000 })).toEqual([
      'it wants a message from 10.0.0.5 or 10.0.0.9:9000, this one came from 10.0.0.9:8000',
      'it is for "/b"',
      'applies',
    ]);
    expect(missedBy()[0]).toBe('it wants a message from 10.0.0.5 or 10.0.0.9:9000, and no sender is given');
  });

  it('matches nothing if rules that were made in code name no address', () => {
    const args: readonly OscIncomingArgument[] = [];
    const incoming = [{ osc_address: '/a', osc_from: 'desk.local', websocket_type: 'x', args }];
    expect(mapIncoming({ incoming }, sentBy({ host: 'desk.local', port: 1 }))).toBeUndefined();
  });
});
