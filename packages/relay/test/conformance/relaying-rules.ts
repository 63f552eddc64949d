import type { Backend } from './backend.ts';

/** Which messages the backend relays, and to whom if there is no recipient. */
export function relayingRules({ join, newGame }: Backend): void {
  it('relays a message to the whole room, including its sender', async () => {
    const game = newGame();
    const [one, two, three] = [await join(game), await join(game), await join(game, 'client_type=osc')];
    one.send({ type: 'toggle_buzzers', enabled: true });
    for (const client of [one, two, three]) {
      expect((await client.heard(one)).filter(({ type }) => type !== 'client_connection_status')).toEqual([
        { type: 'toggle_buzzers', enabled: true, channel_id: client.channelId },
      ]);
    }
  });

  it('does not relay to other rooms', async () => {
    const here = await join(newGame());
    const elsewhere = await join(newGame());
    here.send({ type: 'hello' });
    expect(await here.heard()).toHaveLength(1);
    expect(await elsewhere.heard()).toEqual([]);
  });

  it('keeps the order', async () => {
    const game = newGame();
    const [one, two] = [await join(game), await join(game)];
    const order = Array.from({ length: 50 }, (_, n) => n);
    order.forEach((n) => {
      one.send({ type: 'n', n });
    });
    expect((await two.heard(one)).map(({ n }) => n)).toEqual(order);
    expect((await one.heard()).map(({ n }) => n)).toEqual(order);
  });

  it('keeps the order of what a client sends to the room and to one client', async () => {
    const game = newGame();
    const [one, two] = [await join(game), await join(game)];
    const order = Array.from({ length: 50 }, (_, n) => n);
    order.forEach((n) => {
      one.send({ type: 'n', n, ...(n % 2 === 1 && { recipient: { channel_id: two.channelId } }) });
    });
    expect((await two.heard(one)).map(({ n }) => n)).toEqual(order);
  });

  it("sets channel_id to the receiver's own, even if the sender set one", async () => {
    const game = newGame();
    const [one, two] = [await join(game), await join(game)];
    one.send({ type: 'hello', channel_id: one.channelId });
    expect(await two.heard(one)).toEqual([{ type: 'hello', channel_id: two.channelId }]);
    expect(await one.heard()).toEqual([{ type: 'hello', channel_id: one.channelId }]);
  });

  it.each([
    ...['[]', '[{"type":"x"}]', '1', '-0.5', '"x"', '"{\\"type\\":\\"x\\"}"', 'null', 'true', 'NaN', '-Infinity'],
    ...['{}', '{"Type":"x"}', '{"type":1}', '{"type":null}', '{"type":["x"]}', '{"type":{}}', '{"type":NaN}'],
  ])('drops %s', async (text) => {
    const game = newGame();
    const [one, two] = [await join(game), await join(game)];
    one.send(text);
    expect(await two.heard(one)).toEqual([]);
    expect(await one.heard()).toEqual([]);
  });
}
