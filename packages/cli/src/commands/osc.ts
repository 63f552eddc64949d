import type { Command } from 'commander';
import { oscListen } from './osc-listen.ts';
import { oscSend } from './osc-send.ts';

/** Adds `hardware-ws osc`. */
export function osc(program: Command): void {
  const command = program.command('osc').description('Sends an OSC message, or shows the messages that arrive.');
  for (const add of [oscSend, oscListen]) add(command);
}
