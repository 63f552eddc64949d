import type { Command } from 'commander';
import { tap } from 'rxjs';
import { bridgeConfig } from '../bridge/bridge-config.ts';
import { oscBridge$, type OscBridgeEvent } from '../bridge/osc-bridge.ts';
import { oscText } from '../output/osc-text.ts';
import { print } from '../output/print.ts';
import { writtenText } from '../output/written-text.ts';
import { gameCommand, type GameOptions } from './game-command.ts';
import { inGame } from './in-game.ts';

/** Adds `hardware-ws osc-bridge`. */
export function oscBridge(program: Command): void {
  gameCommand(program, 'osc-bridge')
    .argument('<config.yaml>', 'the rules')
    .description('Turns messages of the backend into OSC and OSC into messages, as a YAML file says.')
    .addHelpText('after', '\nExample:\n  hardware-ws osc-bridge 1 show.yaml --server quiz.local:8000')
    .action(run);
}

async function run(gameId: number, file: string, options: GameOptions): Promise<void> {
  const config = bridgeConfig(file);
  const { client_type: clientType, client_id: clientId, host: fileServer } = config.websocket;
  const looseTypes = [...config.outgoing, ...config.incoming].map(({ websocket_type }) => websocket_type);
  const who = { name: `osc:${clientId}`, clientType, clientId };
  await inGame({ ...options, ...who, gameId, fileServer, looseTypes }, (game, log) =>
    oscBridge$({ game, config, log }).pipe(tap(show)),
  );
}

function show(event: OscBridgeEvent): void {
  if (event.kind === 'osc') {
    const { destination, message } = event.datagram;
    print(`${oscText(message)} → ${destination.host}:${destination.port}`);
  } else {
    const text = writtenText(event.outcome);
    if (text !== undefined) print(text);
  }
}
