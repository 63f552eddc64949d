import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describeWithCounterparts, ownNetwork, type OwnNetwork } from '@hardware-ws/counterparts';

jest.setTimeout(30_000);

/** In a private network: a name server that never answers, and a dial with a deadline of one second. */
const program = `
  const { createSocket } = require('node:dgram');
  const { connect$, linkEndText } = require('@hardware-ws/client');
  const silent = createSocket('udp4').bind(53, '127.0.0.1', () => {
    const game = connect$({ url: 'ws://quiz.show:8000/', inbound: {}, outbound: {} }, { dialTimeoutMs: 1000 });
    game.status$.subscribe((status) => {
      if (status.kind !== 'waiting') return;
      console.log(linkEndText(status.cause));
      process.exit();
    });
    game.subscribe();
  });
`;

describeWithCounterparts('a name server that never answers', ['iproute2'], () => {
  const folder = mkdtempSync(join(tmpdir(), 'name-server-'));
  let network: OwnNetwork;
  let child: ChildProcess | undefined;
  beforeAll(async () => (network = await ownNetwork()));
  afterAll(() => {
    child?.kill('SIGKILL');
    network.close();
    rmSync(folder, { recursive: true });
  });

  it('is reported by the end of the dial, with the name', async () => {
    writeFileSync(join(folder, 'resolv.conf'), 'nameserver 127.0.0.1\n');
    const node = [process.execPath, '--conditions=@hardware-ws/source', '--import', 'tsx', '-e', program];
    const mounted = [
      'sh',
      '-c',
      'mount --bind "$0" /etc/resolv.conf && exec "$@"',
      join(folder, 'resolv.conf'),
      ...node,
    ];
    const [command = '', ...args] = [...network.within, ...mounted];
    child = spawn(command, args, { cwd: 'packages/client', stdio: ['ignore', 'pipe', 'inherit'] });
    const { stdout } = child;
    const said = stdout && (await new Promise((line) => createInterface({ input: stdout }).once('line', line)));
    expect(said).toBe(
      'no connection within 1000 ms: no name server has answered for quiz.show: is the network up? An IP address needs no name server',
    );
  });
});
