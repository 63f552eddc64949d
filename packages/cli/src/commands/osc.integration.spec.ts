import { spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { standardCodec } from '@hardware-ws/osc';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { oscDump } from '../../test/osc-dump.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

function send(...words: readonly string[]) {
  return hardwareWs(['osc', 'send', ...words]).ended;
}

async function listening(...more: readonly string[]) {
  const port = await freeUdpPort();
  const listener = hardwareWs(['osc', 'listen', String(port), ...more]);
  await listener.says(/listening for OSC on 0\.0\.0\.0:/);
  return { ...listener, port };
}

describeWithCounterparts('hardware-ws osc and liblo', ['liblo-tools'], () => {
  it('send is received by oscdump, with its types', async () => {
    const port = await freeUdpPort();
    const dump = await oscDump(port);
    const where = `127.0.0.1:${port}`;
    expect(await send(where, '/a', 'ifsTh', '-5', '0.5', 'two words', '7')).toMatchObject({
      code: 0,
      stdout: [`/a ifsTh -5 0.5 "two words" 7 → ${where}`],
    });
    await send(where, '/b s "in one word"');
    await dump.sees('/b');
    expect(dump.lines).toEqual(['/a ifsTh -5 0.500000 "two words" #T 7', '/b s "in one word"']);
  });

  it('listen receives from oscsend, and prints the message in the form that send accepts, with the sender', async () => {
    const { port, says, said } = await listening();
    spawnSync('oscsend', ['127.0.0.1', String(port), '/a', 'ifsTF', '5', '0.25', 'two words']);
    const line = await says(/^\/a ifsTF /);
    expect(line).toMatch(/^\/a ifsTF 5 0\.25 "two words" ← 127\.0\.0\.1:\d+$/);
    const socket = createSocket('udp4');
    atEnd(() => socket.close());
    await new Promise<void>((bound) => socket.bind(0, '127.0.0.1', bound));
    const go = standardCodec.encode({ address: '/go', args: [] });
    await new Promise((sent) => socket.send(go, port, '127.0.0.1', sent));
    const sender = `127.0.0.1:${socket.address().port}`;
    expect(await says(/^\/go /)).toBe(`/go ← ${sender}`);
    // send accepts the whole line.
    await send(`127.0.0.1:${port}`, line);
    await send(`127.0.0.1:${port}`, `/go ← ${sender}`);
    await says(new RegExp(`^/go ← (?!${sender})`));
    const shown = said.stdout.map((each) => each.split(' ← ')[0]);
    expect(shown).toEqual(['/a ifsTF 5 0.25 "two words"', '/go', '/a ifsTF 5 0.25 "two words"', '/go']);
  });
});

describe('hardware-ws osc', () => {
  it('reports a datagram that is not OSC, and continues', async () => {
    const { port, says } = await listening();
    const socket = createSocket('udp4');
    await new Promise((resolve) => socket.send('nonsense', port, '127.0.0.1', resolve));
    socket.close();
    await says(/8 bytes came from 127\.0\.0\.1 port \d+: 6e6f6e73656e7365$/);
    await send(`127.0.0.1:${port}`, '/go');
    await says(/^\/go ← 127\.0\.0\.1:\d+$/);
  });

  it('listen --json prints one message per line, with its sender', async () => {
    const { port, says, said } = await listening('--json');
    await send(`127.0.0.1:${port}`, '/a', 'ih', '1', '5');
    await says(/^\{/);
    expect(JSON.parse(said.stdout[0] ?? '')).toEqual({
      from: { host: '127.0.0.1', port: expect.any(Number) as number },
      address: '/a',
      args: [
        { type: 'i', value: 1 },
        { type: 'h', value: '5' },
      ],
      heard_at: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      heard_monotonic_ms: expect.any(Number) as number,
    });
  });

  it('reports a flood with one line a second and a count', async () => {
    const { port, says, stop } = await listening();
    const socket = createSocket('udp4');
    for (let round = 0; round < 50; round += 1) {
      await new Promise((resolve) => socket.send('nonsense', port, '127.0.0.1', resolve));
    }
    socket.close();
    await says(/6e6f6e73656e7365 \(the latest of \d+ similar warnings in 1 s\)$/);
    const { stderr } = await stop();
    expect(stderr.filter((line) => line.includes('6e6f6e73656e7365')).length).toBeLessThan(10);
  });

  it('reports that the port is in use', async () => {
    const { port } = await listening();
    const { code, stderr } = await hardwareWs(['osc', 'listen', String(port)]).ended;
    expect(code).toBe(1);
    expect(stderr.join('\n')).toContain(`${port}`);
    expect(stderr.join('\n')).toMatch(/in use/);
  });

  it.each([
    [['localhost', '/a'], /Expected a host and a port/],
    [['127.0.0.1:9', 'a'], /"a" is not an OSC address: expected one that starts with "\/"/],
    [['127.0.0.1:9', '/a', 'x', '1'], /"x" is not one of the types/],
    [['127.0.0.1:9', '/a', 'i'], /the type i has no value/],
    [['127.0.0.1:9', '/a', 'i', '1', '2'], /"2" has no type/],
    [['127.0.0.1:9', '/a', 'i', '3000000000'], /3000000000/],
  ])('exits with 2 and explains what is wrong with %j', async (words, message) => {
    const { code, stdout, stderr } = await send(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: [] });
    expect(stderr.join('\n')).toMatch(message);
  });
});
