import type { Backend } from './backend.ts';

/** What a relayed message keeps of its fields, numbers and texts. */
export function contentRules({ join, newGame, strict }: Backend): void {
  it.each([
    [
      'any field',
      { type: 'buzzer_pressed', buzzerId: null, age_ms: 0.25, a: [{}, [], '', 0, false], deep: { b: -1e-7 } },
    ],
    ['fields that are wrong for the type', { type: 'toggle_buzzers', enabled: 'maybe' }],
    ['an unknown type', { type: 'no such type' }],
    ['an empty type', { type: '' }],
    ["a type of the server's own", { type: 'websocket.close' }],
    ['any text', { type: 'é🔔\u0000\n"\\\u2028', '🔔': 'ü' }],
    [
      'strings that look like numbers',
      { type: 'NaN', a: '"NaN', b: '12345678901234567890', c: '\\"Infinity', '1e400': 'x' },
    ],
  ])('keeps %s', async (_, message) => {
    const client = await join(newGame());
    client.send(message);
    expect(await client.heard()).toEqual([{ ...message, channel_id: client.channelId }]);
  });

  it('keeps a field named __proto__', async () => {
    const client = await join(newGame());
    client.send('{"type":"x","__proto__":{"y":1}}');
    expect(await client.nextText()).toMatch(/"__proto__": ?\{"y": ?1\}/);
  });

  it.each([
    ['names given twice, of which the last counts', '{"type":"a","type":"b","x":1,"x":2}', { type: 'b', x: 2 }],
    ['white space around', ' \t\r\n{ "type" : "a" }\n', { type: 'a' }],
    ['escapes', '{"\\u0074ype":"\\ud83d\\udd14\\/"}', { type: '🔔/' }],
  ])('reads %s', async (_, text, message) => {
    const client = await join(newGame());
    client.send(text);
    expect(await client.heard()).toEqual([{ ...message, channel_id: client.channelId }]);
  });

  it.each([
    [
      'integers that fit 64 bit exactly',
      '[9007199254740993,-9007199254740993,18446744073709551615,-9223372036854775808]',
    ],
    ['bare NaN and Infinity', '[NaN,Infinity,-Infinity]'],
    ['fractions', '[0.1,-1.5,1.7976931348623157e+308]'],
  ])('keeps %s', async (_, list) => {
    const client = await join(newGame());
    client.send(`{"type":"x","list":${list}}`);
    expect((await client.nextText()).replaceAll(' ', '')).toContain(`"list":${list}`);
  });

  it('turns a number that is too large into Infinity', async () => {
    const client = await join(newGame());
    client.send('{"type":"x","list":[1e400,-1.5E+999]}');
    expect((await client.nextText()).replaceAll(' ', '')).toContain('"list":[Infinity,-Infinity]');
  });

  it.each([100, 400])('keeps %i levels of nesting', async (depth) => {
    const client = await join(newGame());
    const list = '['.repeat(depth - 1) + ']'.repeat(depth - 1);
    client.send(`{"type":"x","list":${list}}`);
    expect(await client.nextText()).toContain(list);
  });

  it('keeps a message of 2 MiB', async () => {
    const client = await join(newGame());
    const text = 'é'.repeat(2 ** 20);
    client.send({ type: 'x', text });
    expect(await client.heard()).toEqual([{ type: 'x', text, channel_id: client.channelId }]);
  });

  if (!strict) {
    it('keeps what only Redis rejects', async () => {
      const client = await join(newGame());
      client.send('{"type":"x","list":[18446744073709551616,"\\ud800"]}');
      expect((await client.nextText()).replaceAll(' ', '')).toContain('[18446744073709551616,"\\ud800"]');
    });
  }
}
