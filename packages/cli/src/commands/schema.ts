import { oscBridgeConfig } from '@hardware-ws/osc';
import type { Command } from 'commander';
import * as z from 'zod/mini';
import { print } from '../output/print.ts';

/** Adds `hardware-ws schema`. */
export function schema(program: Command): void {
  program
    .command('schema')
    .description("Prints the JSON Schema (draft-07) of an OSC bridge's file, with which editors complete and check it.")
    .addHelpText(
      'after',
      '\nExample:\n  hardware-ws schema > osc-bridge.schema.json\nthen, as the first line of the file:\n  # yaml-language-server: $schema=osc-bridge.schema.json',
    )
    .action(() => {
      // What no schema can say (a condition's fields, a default) may be anything.
      const made = z.toJSONSchema(oscBridgeConfig, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
      print(JSON.stringify(made, undefined, 2));
    });
}
