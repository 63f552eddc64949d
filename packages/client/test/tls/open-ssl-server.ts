import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Observable } from 'rxjs';
import type { Certificate } from './certificates.ts';

/** `openssl s_server` on loopback, which requires certificates that the given authority has signed. Emits its address. */
export function openSslServer$({ cert, key }: Certificate, ca: string): Observable<string> {
  return new Observable((subscriber) => {
    const folder = mkdtempSync(join(tmpdir(), 'openssl-server-'));
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const identity = ['-cert', file('cert.pem', cert), '-key', file('key.pem', key), '-CAfile', file('ca.pem', ca)];
    const child = spawn('openssl', [
      's_server',
      '-accept',
      '127.0.0.1:0',
      ...identity,
      '-Verify',
      '1',
      '-verify_return_error',
    ]);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, port] = /^ACCEPT .*:(\d+)$/.exec(line) ?? [];
      if (port !== undefined) subscriber.next(`127.0.0.1:${port}`);
    });
    return () => {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true });
    };
  });
}
