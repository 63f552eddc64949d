import process from 'node:process';
import { connect$, logTo } from '@hardware-ws/client';
import { quizzer } from '@hardware-ws/quizzer';
import type { Command } from 'commander';
import { tap, using } from 'rxjs';
import { bridgeConfig, type BridgeConfig } from '../bridge-config.ts';
import { logger } from '../logger.ts';
import { oscBridge$, type OscBridgeEvent } from '../osc-bridge.ts';
import { oscText } from '../osc-text.ts';
import { quizzerServer } from '../quizzer-server.ts';
import {
  gameIdArgument,
  logFormatOption,
  logLevelOption,
  originOption,
  serverOption,
  type LogOptions,
  type ServerOptions,
} from '../shared-options.ts';
import { untilShutdown } from '../until-shutdown.ts';
import { withLooseTypes } from '../with-loose-types.ts';

type OscBridgeCommandOptions = LogOptions & ServerOptions;

/** Adds `hardware-ws osc-bridge`. */
export function oscBridge(program: Command): void {
  program
    .command('osc-bridge')
    .description('Turns messages of the backend into OSC and OSC into messages, as a YAML file says.')
    .addArgument(gameIdArgument())
    .argument('<config.yaml>', 'the rules')
    .addOption(serverOption())
    .addOption(originOption())
    .addOption(logLevelOption())
    .addOption(logFormatOption())
    .addHelpText('after', '\nExample:\n  hardware-ws osc-bridge 1 show.yaml --server quiz.local:8000')
    .action((gameId: number, file: string, options: OscBridgeCommandOptions) =>
      run(gameId, bridgeConfig(file), options),
    );
}

async function run(gameId: number, config: BridgeConfig, options: OscBridgeCommandOptions): Promise<void> {
  const { client_type: clientType, client_id: clientId, host } = config.websocket;
  const server = quizzerServer(options.server, host, process.env['QUIZZER_SERVER']);
  const log = logger({ name: `osc:${clientId}`, level: options.logLevel, format: options.logFormat });
  const protocol = quizzer({ ...server, gameId, clientType, clientId, origin: options.origin });
  const types = [...config.outgoing, ...config.incoming].map(({ websocket_type }) => websocket_type);
  const game = connect$(withLooseTypes(protocol, types));
  const show = (event: OscBridgeEvent) => {
    if (event.kind === 'osc') {
      const { host, port } = event.datagram.destination;
      process.stdout.write(`${oscText(event.datagram.message)} → ${host}:${port}\n`);
    } else if (event.outcome.kind === 'sent') process.stdout.write(`${event.outcome.text}\n`);
  };
  await untilShutdown(
    using(
      () => logTo(game, log),
      () => oscBridge$({ game, config, log }).pipe(tap(show)),
    ),
  );
}
