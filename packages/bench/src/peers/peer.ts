import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { Observable, Subject, repeat, share, tap } from 'rxjs';
import type { Command, Report } from './process-messages.ts';

/** A candidate in its own process. */
export interface Peer {
  readonly name: string;
  /** Keeps the process running while subscribed. If the process ends, it is restarted with its lanes. */
  readonly report$: Observable<Report | { readonly kind: 'crashed'; readonly why: string }>;
  send(command: Command): void;
}

/** The name of the candidate that does not run in Node. */
export const python = 'python3-websockets';

const folder = 'packages/bench/src/peers';

/** Returns the candidate with this name. Its process starts on subscribe. `nodeArgs` are additional arguments for Node. */
export function peer(name: string, nodeArgs: readonly string[] = []): Peer {
  const command$ = new Subject<Command>();
  const starts: Command[] = [];
  const node = [...nodeArgs, '--conditions=@hardware-ws/source', '--import', 'tsx', `${folder}/run-candidate.ts`, name];
  const [program, args] =
    name === python ? ['/usr/bin/python3', [`${folder}/python_client.py`]] : [process.execPath, node];

  const life$ = new Observable<Report | { readonly kind: 'crashed'; readonly why: string }>((subscriber) => {
    const child = spawn(program, args);
    let said = '';
    const write = (command: Command) => child.stdin.write(`${JSON.stringify(command)}\n`);
    child.stderr.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-2000)));
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => subscriber.error(error));
    createInterface({ input: child.stdout }).on('line', (line) => subscriber.next(JSON.parse(line) as Report));
    child.on('close', (code, signal) => {
      subscriber.next({ kind: 'crashed', why: `ended with ${String(code ?? signal)}: ${said}` });
      subscriber.complete();
    });
    starts.forEach(write);
    const telling = command$.pipe(tap(write)).subscribe({ error: (error: unknown) => subscriber.error(error) });
    return () => {
      telling.unsubscribe();
      child.removeAllListeners('close');
      child.kill('SIGKILL');
    };
  });
  return {
    name,
    report$: life$.pipe(repeat({ delay: 200 }), share()),
    send: (command) => {
      if (command.do === 'start') starts.push(command);
      command$.next(command);
    },
  };
}

/** Every candidate, ours first. */
export const peerNames = [
  'ours',
  'rxjs/webSocket + retry',
  'partysocket',
  'reconnecting-websocket',
  'socket.io-client',
  python,
] as const;

export type PeerName = (typeof peerNames)[number];
