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
    .argument('<host:port>', 'the UDP destination; may be a broadcast address or a multicast group', parseOscEndpoint)
    .argument('<address>', 'the OSC address, or the whole message in quotes, as osc listen prints it')
    .argument('[types]', 'one letter per value: i f s b h t d S c r m, T F N I without a value, [ ]')
    .argument('[values...]', 'the values; write bytes as 0x01ff')
    .option(
      '--multicast-ttl <count>',
      'how many networks a message to a multicast group may cross (default: 1)',
      parseTtl,
    )
    .option('--interface <name>', 'the interface, or its address, from which to send to a multicast group')
    .option('--no-loopback', 'do not deliver to programs on this machine when sending to a multicast group')
    .option(
      '--wait <seconds>',
      'how long to listen for replies to the port that the message is sent from',
      parseSeconds,
    )
    .description('Sends one OSC message, and shows the replies if you wait for them.')
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
