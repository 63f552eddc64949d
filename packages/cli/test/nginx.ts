import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from '../../client/test/tls/certificates.ts';
import { atEnd } from './clean-up.ts';

/** Runs Debian's nginx until the end of the test, with one server and port for each of these configurations. */
export async function nginx<K extends string>(
  servers: Readonly<Record<K, string>>,
  certificate: Certificate,
): Promise<Readonly<Record<K, string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const path = (name: string) => join(folder, name);
  writeFileSync(path('cert.pem'), certificate.cert);
  writeFileSync(path('key.pem'), certificate.key);
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(path(name));
  const ports = await freePorts(Object.keys(servers).length);
  const hosts = Object.entries<string>(servers).map(([name, text], index) => {
    const host = `127.0.0.1:${ports[index] ?? 0}`;
    return { name, host, block: `server { listen ${host}${text.includes('ssl_') ? ' ssl' : ''}; ${text} }` };
  });
  const temporary = [
    'client_body_temp_path body',
    ...['proxy', 'fastcgi', 'uwsgi', 'scgi'].map((p) => `${p}_temp_path ${p}`),
  ];
  writeFileSync(
    path('nginx.conf'),
    `daemon off; worker_processes 1; pid ${path('pid')}; error_log stderr notice;
    events {}
    http { access_log off; ${temporary.map((line) => `${line};`).join(' ')}\n${hosts.map(({ block }) => block).join('\n')} }`,
  );
  const child = spawn('/usr/sbin/nginx', ['-p', folder, '-c', path('nginx.conf'), '-e', 'stderr']);
  const ended = once(child, 'exit');
  atEnd(() => {
    child.kill('SIGTERM');
    rmSync(folder, { recursive: true });
  });
  await new Promise<void>((ready, failed) => {
    let log = '';
    child.stderr.on('data', (data: Buffer) => {
      log += data.toString();
      if (log.includes('start worker process ')) ready();
    });
    void ended.then(() => failed(new Error(`nginx does not start: ${log}`)));
  });
  return Object.fromEntries(hosts.map(({ name, host }) => [name, host])) as Record<K, string>;
}

/** Free ports. All are held at once, so they differ. */
async function freePorts(count: number): Promise<readonly number[]> {
  const holding = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(holding.map((server) => once(server, 'listening')));
  const ports = holding.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(holding.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}
