import * as fc from 'fast-check';
import { mapIncoming, mapOutgoing } from '../../test/mapped.ts';
import { oscBridgeConfig } from '../file/osc-bridge-config.ts';
import { oscPattern } from '../message/osc-pattern.ts';
import { ruleAddress } from './rule-address.ts';

function incoming(address: string, more: object = {}) {
  return oscBridgeConfig.parse({ incoming: [{ osc_address: address, websocket_type: 'x', ...more }] });
}

function made(address: string, came: string, more: object = {}) {
  const result = mapIncoming(incoming(address, more), { address: came, args: [{ type: 'f', value: 0.5 }] });
  return result?.kind === 'message' ? result.message : result?.reason;
}

describe('parts of a received address', () => {
  it.each([
    ['/ch/{channel}/fader', '/ch/5/fader', { channel: 5 }],
    ['/ch/{channel}/fader', '/ch/01/fader', { channel: 1 }],
    ['/ch/{channel}/fader', '/ch/main/fader', { channel: 'main' }],
    ['/ch{channel}/{what}', '/ch12/mute', { channel: 12, what: 'mute' }],
    ['/{a}-{b}', '/1-2-3', { a: 1, b: '2-3' }],
    ['/{bus,ch}/{n}/*', '/bus/3/on', { n: 3 }],
    ['/{n}', '/12345678901234567890', { n: '12345678901234567890' }],
    ['/?{n}[0-9]', '/ab7', { n: 'b' }],
    ['/{n}', '/-1', { n: '-1' }],
    ['/{n}/x', '/🙂/x', { n: '🙂' }],
    ['/{type}', '/join', { type: 'join' }],
  ])('become fields: %s of %s', (address, came, fields) => {
    expect(made(address, came)).toEqual({ type: 'x', ...fields });
  });

  it.each(['/ch//fader', '/ch/1/2/fader', '/ch/1', '/ch/fader'])(
    'are one or more characters without a slash: %s',
    (came) => {
      expect(made('/ch/{channel}/fader', came)).toBeUndefined();
    },
  );

  it('can be mapped and converted by an argument that names them', () => {
    const part = { osc_part: 'channel', websocket_field: 'strip' };
    const args = (more: object) => ({ args: [{ ...part, ...more }] });
    expect(made('/ch/{channel}/on', '/ch/01/on', args({}))).toEqual({ type: 'x', strip: 1 });
    expect(made('/ch/{channel}/on', '/ch/01/on', args({ type: 'string' }))).toEqual({ type: 'x', strip: '01' });
    expect(made('/ch/{channel}/on', '/ch/01/on', args({ map: { '01': 'kick' } }))).toEqual({
      type: 'x',
      strip: 'kick',
    });
    expect(made('/ch/{channel}/on', '/ch/main/on', args({ type: 'int' }))).toBe(
      'x is not sent: the part {channel} of /ch/main/on, for "strip", is "main", which cannot become an int.',
    );
  });

  it('do not replace a field that args or set gives', () => {
    const args = [{ osc_index: 0, websocket_field: 'channel' }];
    expect(made('/ch/{channel}/on', '/ch/1/on', { args })).toEqual({ type: 'x', channel: 0.5 });
    expect(made('/ch/{channel}/on', '/ch/1/on', { set: { channel: 9 } })).toEqual({ type: 'x', channel: 9 });
  });

  it('do not change alternatives of OSC 1.0: braces with a comma, or without a valid name', () => {
    expect(made('/{a,b}/on', '/b/on')).toEqual({ type: 'x' });
    expect(made('/{12}/on', '/12/on')).toEqual({ type: 'x' });
    expect(made('/{}on', '/on')).toEqual({ type: 'x' });
    expect(oscPattern('/{a}')?.('/a')).toBe(true);
    expect(oscPattern('/{a}')?.('/b')).toBe(false);
  });

  it.each([
    [{ osc_part: 'chanel', websocket_field: 'v' }, '/ch/{channel}/on has no part {chanel}'],
    [
      { osc_part: 'channel', osc_index: 0, websocket_field: 'v' },
      'expected only one of osc_index, osc_part and osc_sender: remove the others',
    ],
    [{ websocket_field: 'v' }, 'expected 0 for the first argument, 1 for the second, …'],
  ])('are rejected when they are ambiguous: %j', (argument, message) => {
    const file = { incoming: [{ osc_address: '/ch/{channel}/on', websocket_type: 'x', args: [argument] }] };
    expect(oscBridgeConfig.safeParse(file).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('must have different names', () => {
    expect(() => incoming('/{a}/{a}')).toThrow('there are two parts {a}: give each part its own name');
  });

  it('match the same addresses as a pattern with wildcards in their place', () => {
    const piece = fc.constantFrom('/', 'a', 'b', '1', '🙂', '*', '?', '{x}', '{y}', '{a,b}', '[ab1]');
    const pattern = fc.array(piece, { maxLength: 8 }).map((all) => {
      const names = new Set<string>();
      return all.filter((each) => !/^\{\w\}$/.test(each) || (!names.has(each) && names.add(each))).join('');
    });
    const address = fc.array(fc.constantFrom('/', 'a', 'b', '1', '🙂'), { maxLength: 10 }).map((all) => all.join(''));
    fc.assert(
      fc.property(pattern, address, (text, came) => {
        const rule = ruleAddress(text);
        const plain = oscPattern(text.replace(/\{\w\}/g, '?*'));
        fc.pre(came !== text);
        expect(rule?.matches(came)).toBe(plain?.(came));
        if (!rule?.matches(came)) return;
        let filled = text;
        for (const part of rule.parts) {
          const value = rule.part(came, part) ?? '';
          expect(value).toMatch(/^[^/]+$/);
          filled = filled.replace(`{${part}}`, () => value);
        }
        expect(oscPattern(filled)?.(came)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('are found in a time that the lengths limit', () => {
    const rule = ruleAddress('/*{a}*a*{b}*a*{c}*b');
    const begun = process.cpuUsage();
    rule?.part(`/${'a'.repeat(60_000)}b`, 'b');
    const { user } = process.cpuUsage(begun);
    expect(user / 1000).toBeLessThan(2000);
  });
});

describe('fields in the address of a destination', () => {
  const outgoing = (address: string) =>
    oscBridgeConfig.parse({
      outgoing: [{ websocket_type: 'x', osc_destinations: [{ host: 'h', port: 1, address, args: [{ field: 'v' }] }] }],
    });
  const sent = (address: string, fields: object) => {
    const { datagrams, skips } = mapOutgoing(outgoing(address), Object.assign({ type: 'x' }, { v: 1 }, fields));
    return datagrams[0]?.message.address ?? skips[0]?.reason;
  };

  it.each([
    ['/ch/{channel}/fader', { channel: 5 }, '/ch/5/fader'],
    ['/ch/{channel}/{what}', { channel: '01', what: 'mute' }, '/ch/01/mute'],
    ['/{on}', { on: true }, '/true'],
    ['/{a,b}/{n}', { n: -0.5 }, '/{a,b}/-0.5'],
  ])('are filled in: %s', (address, fields, expected) => {
    expect(sent(address, fields)).toBe(expected);
  });

  it.each([
    [{}, 'missing, and the address needs it'],
    [{ channel: null }, 'missing, and the address needs it'],
    [{ channel: '' }, '"", which cannot be a part of an address'],
    [{ channel: 'a/b' }, '"a/b", which cannot be a part of an address'],
    [{ channel: '*' }, '"*", which cannot be a part of an address'],
    [{ channel: 'a b' }, '"a b", which cannot be a part of an address'],
    [{ channel: '\0' }, '"\\u0000", which cannot be a part of an address'],
    [{ channel: [1] }, 'a list, which cannot be a part of an address'],
    [{ channel: NaN }, 'NaN, which cannot be a part of an address'],
  ])('skip a message whose value would break the address: %j', (fields, what) => {
    expect(sent('/ch/{channel}/fader', fields)).toBe(
      `/ch/{channel}/fader is not sent: the field "channel" is ${what}.`,
    );
  });
});
