import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ReplaySubject, skip, tap } from 'rxjs';
import { atEnd } from './clean-up.ts';
import { first } from './first.ts';

/** Prints each message as a line of JSON. Node has no datagram sockets with a path. */
const program = `
import json, socket, sys
server = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
server.bind(sys.argv[1].replace('@', chr(0)))
print('"bound"', flush=True)
while True: print(json.dumps(server.recv(65536).decode()), flush=True)
`;

/** The socket of a service manager, which ends after the test. `abstract` is one without a file. */
export async function notifyManager({ abstract = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  const address = abstract ? `@${folder}` : join(folder, 'notify');
  const child = spawn('/usr/bin/python3', ['-c', program, address], { stdio: ['ignore', 'pipe', 'inherit'] });
  const message$ = new ReplaySubject<string>();
  createInterface({ input: child.stdout }).on('line', (line) => message$.next(JSON.parse(line) as string));
  atEnd(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  let passed = 0;
  /** Resolves with the next message that matches, after the one of the last call. */
  const hears = async (pattern: RegExp) => {
    const next$ = message$.pipe(
      skip(passed),
      tap(() => (passed += 1)),
    );
    const heard: string[] = [];
    const noted$ = next$.pipe(tap((message) => heard.push(message)));
    return first(noted$, (message) => pattern.test(message), String(pattern)).catch((error: unknown) => {
      throw new Error(`${(error as Error).message} in ${JSON.stringify(heard)}`);
    });
  };
  await hears(/^bound$/);
  return { address, message$, hears, manager: child };
}
