import { endpointText, oscText } from '@hardware-ws/osc';
import { datagrams$, receiveFaultText, type ReceiveFault } from '@hardware-ws/osc/udp';
import { Option, type Command } from 'commander';
import { merge, tap } from 'rxjs';
import { logOptions, type LogOptions } from '../options/log-options.ts';
import { parseHost } from '../options/parse-host.ts';
import { parsePort } from '../options/parse-number.ts';
import { receivedJson } from '../osc-text/received-json.ts';
import { limitedWarnings } from '../output/limited-warnings.ts';
import { logger } from '../output/logger.ts';
import { printLive } from '../output/live-output.ts';
import { runUntilShutdown } from '../process/run-until-shutdown.ts';

interface OscListenOptions extends LogOptions {
  readonly host: string;
  readonly interface?: string;
  readonly json?: true;
}

/** Adds `hardware-ws osc listen`. */
export function oscListen(parent: Command): void {
  const command = parent
    .command('listen')
    .argument('<port>', 'the UDP port; 0 picks a free port', parsePort)
    .addOption(
      new Option('--host <address>', 'the address to listen on; :: includes IPv6; a multicast group is joined')
        .argParser(parseHost)
        .default('0.0.0.0'),
    )
    .option('--interface <name>', 'the interface to join the multicast group on, or its address')
    .option('--json', 'print each message as a line of JSON, with its sender and the time')
    .description('Shows the OSC messages that arrive and their senders, in the form that osc send and explain accept.')
    .addHelpText(
      'after',
      '\nExamples:\n  hardware-ws osc listen 7400\n  hardware-ws osc listen 7400 --host 239.1.2.3 --interface eth0\n  hardware-ws osc listen 7400 --json | jq .address',
    )
    .action(async (port: number, options: OscListenOptions) => {
      const { host, interface: by, json, logLevel: level, logFormat: format } = options;
      const log = logger({ name: 'osc', level, format });
      const listening = (to: { readonly host: string; readonly port: number }) => {
        log.info(`listening for OSC on ${to.host}:${to.port}`);
      };
      const { warn, written$ } = limitedWarnings(log);
      const fault = (fault: ReceiveFault) => warn(fault.kind, receiveFaultText(fault));
      const printed$ = datagrams$({
        host,
        port,
        ...(by !== undefined && { multicastInterface: by }),
        onListening: listening,
        onFault: fault,
      }).pipe(
        tap((message) =>
          printLive(json ? receivedJson(message) : `${oscText(message)} ← ${endpointText(message.from)}`),
        ),
      );
      await runUntilShutdown(merge(written$, printed$));
    });
  for (const option of logOptions()) command.addOption(option);
}
