import type { Command } from 'commander';
import { bridgeCommand } from '../bridge/bridge-command.ts';
import { runBridge } from '../bridge/run-bridge.ts';

/** Adds `hardware-ws bridge`. */
export function bridge(program: Command): void {
  explained(
    bridgeCommand(program, 'bridge', (options) => runBridge('bridge', options)),
    {
      name: 'bridge',
      what: 'what an endpoint such as OSC receives into messages, by the rules of a YAML file',
      received: 'received messages',
    },
  );
}

/** Adds `hardware-ws osc-bridge`, the same command under the name of its first endpoint. */
export function oscBridge(program: Command): void {
  explained(
    bridgeCommand(program, 'osc-bridge', (options) => runBridge('osc', options)),
    {
      name: 'osc-bridge',
      what: 'OSC into messages, by the rules of a YAML file. The same as bridge',
      received: 'OSC messages',
    },
  );
}

function explained(
  command: Command,
  { name, what, received }: { readonly name: string; readonly what: string; readonly received: string },
): void {
  const outgoing = name === 'bridge' ? 'commands for endpoints such as OSC' : 'OSC';
  command.description(`Turns messages of the backend into ${outgoing} and ${what}.`).addHelpText(
    'after',
    `
Signals: SIGUSR2 logs the counts of each rule, and ${received} that
no rule matches. SIGHUP reads the file again if there is no terminal, for
example in a service. With a terminal, SIGHUP means that the terminal is gone,
and ends the bridge.

With --log-level debug, the log shows each received message that no rule
matches, and its sender.

Examples:
  hardware-ws ${name} 1 show.yaml --server quiz.local:8000
  hardware-ws ${name} --backend obs show.yaml`,
  );
}
