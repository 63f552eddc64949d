import { firstValueFrom, from, map, race, timer } from 'rxjs';
import type { Backend } from './backend.ts';

function nested(depth: number) {
  return `{"type":"x","list":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
}
function toChannel(channelId: unknown) {
  return JSON.stringify({ type: 'x', recipient: { channel_id: channelId } });
}

const crashes: readonly (readonly [rule: string, data: string | Buffer])[] = [
  ['text that is not JSON', 'hello'],
  ['half an object', '{"type":"x"'],
  ['an unterminated string', '{"type":"x'],
  ['two objects', '{"type":"x"}{"type":"x"}'],
  ['single quotes', "{'type':'x'}"],
  ['a trailing comma', '{"type":"x",}'],
  ['a number with a leading zero', '{"type":"x","n":012345678901234567890}'],
  ['NaN with a sign', '{"type":"x","n":-NaN}'],
  ['NaN as a name', '{"type":"x",NaN:1}'],
  ['a large number as a name', '{"type":"x",9007199254740993:1}'],
  ['a control character', '{"type":"a\tb"}'],
  ['a byte order mark', '\ufeff{"type":"x"}'],
  ['white space that is not ASCII', '\u00a0{"type":"x"}'],
  ['empty text', ''],
  ['white space alone', ' '],
  ['a binary frame', Buffer.from('{"type":"x"}')],
  ['an empty binary frame', Buffer.alloc(0)],
  ['lists nested deeper than any layer bears', nested(520)],
  ['objects nested deeper than any layer bears', `{"type":"x","a":${'{"a":'.repeat(520)}1${'}'.repeat(521)}`],
  ['nesting without an end', '['.repeat(100_000)],
  ['an integer of 5000 digits', `{"type":"x","n":${'1'.repeat(5000)}}`],
  ['an empty channel_id', toChannel('')],
  ['a channel_id with a space', toChannel('no channel')],
  ['a channel_id that is not ASCII', toChannel('é!x')],
  ['a channel_id with two exclamation marks', toChannel('a!b!c')],
  ['a channel_id that begins with one', toChannel('!a')],
  ['a channel_id of 100 characters', toChannel('a'.repeat(100))],
  ['a channel_id that is null', toChannel(null)],
  ['a channel_id that is a number', toChannel(1)],
  ['a bad channel_id beside other keys', '{"type":"x","recipient":{"channel_id":"?","client_type":"osc"}}'],
];
const crashesStrict: typeof crashes = [
  ['an integer that does not fit into 64 bits', '{"type":"x","n":18446744073709551616}'],
  ['a negative integer that does not fit into 64 bits', '{"type":"x","n":-9223372036854775809}'],
  ['a lone surrogate', '{"type":"x","s":"\\ud83d"}'],
  ['a lone surrogate in a name', '{"type":"x","\\uDD14":1}'],
  ['surrogates the wrong way round', '{"type":"x","s":"\\udd14\\ud83d"}'],
];

/** What crashes a consumer, and what others see of it. */
export function crashingRules({ join, newGame, strict }: Backend): void {
  // All at once: daphne takes up to a second to close each one.
  const outcomes = new Map<string, { readonly code: number | string; readonly heard: readonly unknown[] }>();
  const cases = strict ? [...crashes, ...crashesStrict] : crashes;

  beforeAll(async () => {
    await Promise.all(
      cases.map(async ([rule, data]) => {
        const game = newGame();
        const witness = await join(game);
        const client = await join(game, 'client_type=buzzer&client_id=main');
        await witness.heard();
        client.send(data);
        client.send({ type: 'swallowed' });
        const code = await firstValueFrom(race(from(client.closed), timer(3000).pipe(map(() => 'still open'))));
        outcomes.set(rule, { code, heard: await witness.heard() });
      }),
    );
  }, 20_000);

  it.each(cases)('closes with 1011, without an announcement, on %s', (rule) => {
    expect(outcomes.get(rule)).toEqual({ code: 1011, heard: [] });
  });

  it('delivers nothing to a crashed consumer', async () => {
    const game = newGame();
    const [one, two] = [await join(game), await join(game)];
    two.send('crash');
    expect(await two.closed).toBe(1011);
    one.send({ type: 'hello' });
    expect(await one.heard()).toHaveLength(1);
    await expect(two.next()).rejects.toThrow('closed');
  });

  it('does not announce the leaving of a client that crashed', async () => {
    const game = newGame();
    const host = await join(game);
    const buzzer = await join(game, 'client_type=buzzer');
    await host.heard();
    buzzer.send('crash');
    buzzer.socket.close();
    await buzzer.closed;
    expect(await host.heard()).toEqual([]);
  });

  it('keeps the room alive', async () => {
    const game = newGame();
    const [one, two] = [await join(game), await join(game)];
    two.send('crash');
    await two.closed;
    const again = await join(game);
    again.send({ type: 'hello' });
    expect(await one.heard(again)).toMatchObject([{ type: 'hello' }]);
  });
}
