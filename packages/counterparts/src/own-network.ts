import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A network that no other process sees. It has loopback, 10.9.0.1/24 on the interface `show0`, and a resolver at 127.0.0.1 if
 * you run one there.
 */
export interface OwnNetwork {
  /** The words to put before a command to run it in this network. */
  readonly within: readonly string[];
  /** Writes the hosts file that programs in this network see. */
  readonly hosts: (text: string) => void;
  readonly close: () => void;
}

function setUp(hosts: string, resolver: string) {
  return [
    'set -e',
    'mount --make-rprivate /',
    `mount --bind ${hosts} /etc/hosts`,
    `mount --bind ${resolver} /etc/resolv.conf`,
    'ip link set lo up',
    'ip link add show0 type veth peer name show1',
    'ip addr add 10.9.0.1/24 dev show0',
    'ip link set show0 up',
    'ip link set show1 up',
    'echo ready',
    'exec cat', // runs until its input ends, at the latest with this process
  ].join('\n');
}

/**
 * Creates a private network, which ends with this process at the latest. It requires root and Debian's `iproute2`.
 *
 * @example
 * const { within, close } = await ownNetwork();
 */
export async function ownNetwork(): Promise<OwnNetwork> {
  const folder = mkdtempSync(join(tmpdir(), 'own-network-'));
  const file = join(folder, 'hosts');
  const hosts = (text: string) => writeFileSync(file, text);
  hosts('127.0.0.1 localhost\n');
  const resolver = join(folder, 'resolv.conf');
  writeFileSync(resolver, 'nameserver 127.0.0.1\n');
  const child = spawn('unshare', ['-n', '-m', 'sh', '-c', setUp(file, resolver)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await new Promise<void>((ready, failed) => {
    child.stdout.once('data', () => ready());
    child.once('exit', (code) => failed(new Error(`unshare exited with ${String(code)} before the network was ready`)));
  });
  const close = () => {
    child.stdin.end();
    rmSync(folder, { recursive: true });
  };
  const within = ['nsenter', '-t', String(child.pid), '-n', '-m', `--wd=${process.cwd()}`, '--'];
  return { within, hosts, close };
}
