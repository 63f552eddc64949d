import { Argument, type Command } from 'commander';
import * as z from 'zod/mini';
import { boxSchema } from '../box/box-schema.ts';
import { bridgeFileSchema } from '../bridge/endpoints.ts';
import { fileKinds, type FileKind } from '../check/file-kind.ts';
import { print } from '../output/print.ts';

const schemas: Readonly<Record<FileKind, z.ZodMiniType>> = { box: boxSchema, bridge: bridgeFileSchema };

/** Adds `hardware-ws schema`. */
export function schema(program: Command): void {
  program
    .command('schema')
    .addArgument(new Argument('[kind]', 'the kind of file').choices(fileKinds).default('bridge'))
    .description(
      'Prints the JSON Schema (draft-07) of a buzzer box file or a bridge file, for completion and validation in editors.',
    )
    .addHelpText(
      'after',
      `
Example:
  hardware-ws schema bridge > bridge.schema.json
then make this the first line of the file:
  # yaml-language-server: $schema=bridge.schema.json`,
    )
    .action((kind: FileKind) => {
      // What JSON Schema cannot express (the fields of a condition, a default) may be anything.
      const made = z.toJSONSchema(schemas[kind], { target: 'draft-7', io: 'input', unrepresentable: 'any' });
      print(JSON.stringify(made, undefined, 2));
    });
}
