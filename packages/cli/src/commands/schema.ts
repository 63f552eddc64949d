import { oscBridgeConfig } from '@hardware-ws/osc';
import { Argument, type Command } from 'commander';
import * as z from 'zod/mini';
import { boxSchema } from '../box/box-schema.ts';
import { fileKinds, type FileKind } from '../check/file-kind.ts';
import { print } from '../output/print.ts';

const schemas: Readonly<Record<FileKind, z.ZodMiniType>> = { box: boxSchema, bridge: oscBridgeConfig };

/** Adds `hardware-ws schema`. */
export function schema(program: Command): void {
  program
    .command('schema')
    .addArgument(new Argument('[kind]', 'what the file is of').choices(fileKinds).default('bridge'))
    .description(
      "Prints the JSON Schema (draft-07) of a buzzer box's or an OSC bridge's file, with which editors complete and check it.",
    )
    .addHelpText(
      'after',
      `
Example:
  hardware-ws schema bridge > osc-bridge.schema.json
then, as the first line of the file:
  # yaml-language-server: $schema=osc-bridge.schema.json`,
    )
    .action((kind: FileKind) => {
      // What no schema can say (a condition's fields, a default) may be anything.
      const made = z.toJSONSchema(schemas[kind], { target: 'draft-7', io: 'input', unrepresentable: 'any' });
      print(JSON.stringify(made, undefined, 2));
    });
}
