import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { WebSocketServer } from 'ws';

/** A program that has connected. */
export interface Started {
  /** The wall time from its start until it has connected, in ms. */
  readonly wallMs: number;
  /** The CPU time that it took until then, in ms. */
  readonly cpuMs: number;
  readonly pid: number;
}

/**
 * Starts a program in Node, waits until it has connected, and ends it after `then`. `HOST` in its arguments becomes the host and port
 * of the backend. It runs on the core that it is given, if any.
 */
export async function started<T>(
  args: readonly string[],
  core: { readonly joins: string } | undefined,
  then: (program: Started) => T | Promise<T>,
): Promise<T> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const connected = once(server, 'connection');
  const words = args.map((word) => word.replace('HOST', `127.0.0.1:${port}`));
  const begun = process.hrtime.bigint();
  const joining = ['-c', 'echo $$ > "$0" && exec "$@"', core?.joins ?? '/dev/null', process.execPath, ...words];
  const child = spawn('/bin/sh', joining, { stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = once(child, 'exit');
  try {
    const first = await Promise.race([connected, ended.then(() => undefined)]);
    if (first === undefined) throw new Error(`node ${words.join(' ')} ended before it connected.`);
    const wallMs = Number(process.hrtime.bigint() - begun) / 1e6;
    const pid = child.pid ?? 0;
    return await then({ wallMs, cpuMs: cpuMsOf(pid), pid });
  } finally {
    child.kill('SIGKILL');
    await ended;
    for (const socket of server.clients) socket.terminate();
    server.close();
  }
}

/** The CPU time of a process and its threads. The kernel counts it in ns. */
function cpuMsOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const spent = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return spent.reduce((sum, ns) => sum + ns, 0) / 1e6;
}
