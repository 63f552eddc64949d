import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiled } from '../scenarios/compiled.ts';
import type { BridgeEnds } from './bridge-ends.ts';

/** Which way messages go: from the backend to OSC, or from OSC to the backend. */
export type Direction = 'out' | 'in';

/** Where a bridge runs: a folder for its file, and its ends. */
interface Place extends Pick<BridgeEnds, 'host' | 'oscPort' | 'listenPort'> {
  readonly folder: string;
}

/** The words that start each bridge in Node. */
export const bridgePrograms: Readonly<
  Record<string, (direction: Direction, place: Place) => Promise<readonly string[]>>
> = {
  ours: (direction, { folder, host, oscPort, listenPort }) => {
    const file = join(folder, 'bridge.yaml');
    writeFileSync(file, `osc: { listen_host: 127.0.0.1, listen_port: ${listenPort} }\n${rules(direction, oscPort)}`);
    return Promise.resolve(['packages/cli/dist/main.js', 'osc-bridge', '1', file, '--server', host]);
  },
  'ws + node-osc': async (direction, { host, oscPort, listenPort }) => {
    const script = await compiled('run-bridge-by-hand');
    return [
      script,
      direction,
      `ws://${host}/ws/game/1/?client_type=osc&client_id=by-hand`,
      `${listenPort}`,
      `${oscPort}`,
    ];
  },
};

function rules(direction: Direction, port: number): string {
  return direction === 'out'
    ? `outgoing:
  - websocket_type: buzzer_pressed
    osc_destinations:
      - { host: 127.0.0.1, port: ${port}, address: /buzzer/pressed, args: [{ field: buzzerId, type: int }] }
`
    : `incoming:
  - osc_address: /press
    websocket_type: buzzer_pressed
    args: [{ osc_index: 0, websocket_field: buzzerId, type: int }]
`;
}
