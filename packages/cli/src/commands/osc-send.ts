import {
  endpointText,
  type OscEndpoint,
  type OscMessage,
  oscText,
  parseOscText,
  parseOscWords,
  standardCodec,
} from '@hardware-ws/osc';
import { datagrams$, replyPort, sendDatagrams, type ReplyPort } from '@hardware-ws/osc/udp';
import type { Command } from 'commander';
import { isIPv6 } from 'node:net';
import {
  concat,
  defer,
  ignoreElements,
  lastValueFrom,
  of,
  Subject,
  switchMap,
  takeUntil,
  tap,
  timer,
  type Observable,
} from 'rxjs';
import { ConfigError, parsedAsConfig } from '../config-error.ts';
import { parseOscEndpoint } from '../options/parse-host.ts';
import { parseSeconds, parseTtl } from '../options/parse-number.ts';
import { print } from '../output/print.ts';

/** Adds `hardware-ws osc send`. */
export function oscSend(parent: Command): void {
  parent
    .command('send')
    .argument('<host:port>', 'where to, by UDP; a broadcast address or a multicast group will do', parseOscEndpoint)
    .argument('<address>', 'the OSC address, or in one word all that follows, as osc listen prints it')
    .argument('[types]', 'a letter for each value: i f s b h t d S c r m, T F N I without a value, [ ]')
    .argument('[values...]', 'the values, bytes as 0x01ff')
    .option(
      '--multicast-ttl <count>',
      'how many routers it may pass to a multicast group, plus one; 1 if left out',
      parseTtl,
    )
    .option('--interface <name>', 'the interface that it leaves by to a multicast group, or its address')
    .option('--no-loopback', 'keeps it from programs of this machine, when it goes to a multicast group')
    .option('--wait <seconds>', 'how long to listen for answers to the port that the message leaves from', parseSeconds)
    .description('Sends one OSC message, and shows the answers if you wait for them.')
    .addHelpText(
      'after',
      `\nExamples:\n  hardware-ws osc send localhost:7400 /buzzer/press i 5\n  hardware-ws osc send localhost:7400 '/title sf "Round two" 0.5'\n  hardware-ws osc send 192.168.1.32:10023 /info --wait 0.5`,
    )
    .action(run);
}

const lookUpMs = 20_000; // a person at a terminal waits for a slow look-up

interface OscSendOptions {
  readonly multicastTtl?: number;
  readonly interface?: string;
  readonly loopback: boolean;
  readonly wait?: number;
}

async function run(
  destination: OscEndpoint,
  address: string,
  types: string | undefined,
  values: readonly string[],
  options: OscSendOptions,
) {
  const { multicastTtl: ttl, interface: by, loopback, wait } = options;
  const message = parsedAsConfig(() =>
    types === undefined ? parseOscText(address) : parseOscWords([address, types, ...values]),
  );
  checkValues(message);
  let reason: string | undefined;
  const fault = (unsent: { readonly reason: string }) => {
    reason = unsent.reason;
  };
  const port = replyPort();
  const sent$ = of({ destination, message, multicast: { ttl, interface: by, loopback } }).pipe(
    sendDatagrams({ onFault: fault, ttl: lookUpMs, replyPort: port }),
    tap(() => print(`${oscText(message)} → ${endpointText(destination)}`)),
    ignoreElements(),
  );
  const end$ = concat(
    sent$,
    defer(() => timer(reason === undefined ? 1000 * (wait ?? 0) : 0)),
  );
  await lastValueFrom(wait === undefined ? sent$ : answers$(destination, port, end$), { defaultValue: undefined });
  if (reason !== undefined) throw new Error(reason);
}

/** Opens a port, subscribes to `send$`, and prints each answer until `send$` emits. */
function answers$({ host }: OscEndpoint, port: ReplyPort, send$: Observable<unknown>): Observable<unknown> {
  const opened$ = new Subject<unknown>();
  return datagrams$({
    host: isIPv6(host) ? '::' : '0.0.0.0',
    port: 0,
    replyPort: port,
    onListening: (at) => opened$.next(at),
  }).pipe(
    tap((message) => print(`${oscText(message)} ← ${endpointText(message.from)}`)),
    takeUntil(opened$.pipe(switchMap(() => send$))),
  );
}

/** A message that cannot be encoded is a mistake in the arguments, not a fault of the network. */
function checkValues(message: OscMessage): void {
  try {
    standardCodec.encode(message);
  } catch (error) {
    throw new ConfigError((error as Error).message, { cause: error });
  }
}
