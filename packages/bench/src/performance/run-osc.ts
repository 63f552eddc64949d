// Sends OSC messages with one candidate, ten in each turn of the event loop, and prints the CPU time per message in µs.
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { sendDatagrams } from '@hardware-ws/osc/udp';
import type { OscDatagram } from '@hardware-ws/osc';
import { Client } from 'node-osc';
import { Subject } from 'rxjs';

const turns = 500;
const inTurn = 10;
const passes = { toWarmUp: 4, measured: 8 };
const address = '/buzzer/pressed';

const receiver = createSocket('udp4').bind(0, '127.0.0.1');
await once(receiver, 'listening');
const { port } = receiver.address();

/** Sends one message. `sent` is called once for each message that was sent. */
type Send = (n: number, sent: (error?: unknown) => void) => void;

const senders: Readonly<Record<string, () => Send>> = {
  ours() {
    const destination = { host: '127.0.0.1', port };
    const datagrams$ = new Subject<OscDatagram>();
    let onSent: () => void = () => undefined;
    datagrams$.pipe(sendDatagrams({ bundle: true, onFault: fail })).subscribe({ next: () => onSent(), error: fail });
    return (value, sent) => {
      onSent = sent;
      datagrams$.next({ destination, message: { address, args: [{ type: 'i', value }] } });
    };
  },
  'node-osc'() {
    const client = new Client('127.0.0.1', port);
    return (value, sent) => void client.send(address, value)?.then(() => sent(), fail);
  },
};

async function pass(send: Send): Promise<number> {
  let left = turns * inTurn;
  let done: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (done = resolve));
  const before = process.cpuUsage();
  for (let turn = 0; turn < turns; turn++) {
    for (let n = 0; n < inTurn; n++) send(n, () => --left === 0 && done());
    await setImmediate();
  }
  await all;
  const { user, system } = process.cpuUsage(before);
  return (user + system) / (turns * inTurn);
}

const name = process.argv[2] ?? '';
const send = senders[name]?.();
if (!send) throw new Error(`Unknown candidate "${name}". Expected one of: ${Object.keys(senders).join(', ')}.`);
for (let n = 0; n < passes.toWarmUp; n++) await pass(send);
const figures: number[] = [];
while (figures.length < passes.measured) figures.push(await pass(send));
console.log(Math.min(...figures));
process.exit();

function fail(error: unknown): never {
  throw error instanceof Error ? error : new Error(JSON.stringify(error));
}
