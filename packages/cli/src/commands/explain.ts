import type { Command } from 'commander';
import { bridgeConfig } from '../bridge/bridge-config.ts';
import { explainedMessage } from '../bridge/explained-message.ts';
import { explainedOsc } from '../bridge/explained-osc.ts';
import { parseOscText } from '../osc-text/parse-osc-text.ts';
import { ConfigError } from '../config-error.ts';
import { print } from '../output/print.ts';

/** Adds `hardware-ws explain`. */
export function explain(program: Command): void {
  program
    .command('explain')
    .argument('<config.yaml>', 'the rules')
    .argument('<message>', 'a message of the backend as JSON, or an OSC message as osc listen prints it')
    .description('Says what the rules of an OSC bridge make of a message, and why those that make nothing do not.')
    .addHelpText(
      'after',
      `\nExamples:\n  hardware-ws explain show.yaml '{"type":"toggle_buzzers","enabled":true}'\n  hardware-ws explain show.yaml '/buzzer/press i 5'`,
    )
    .action(run);
}

function run(file: string, text: string): void {
  const config = bridgeConfig(file);
  // An address with spaces is quoted, as osc listen prints it.
  const lines = /^\s*"?\//.test(text)
    ? explainedOsc(config, parseOscText(text))
    : explainedMessage(config, parsedMessage(text));
  for (const line of lines.length > 0 ? lines : ['there are no rules of this direction']) print(line);
}

function parsedMessage(text: string): { readonly type: string } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ConfigError(`${text}  is neither JSON nor an OSC address: ${(error as Error).message}`);
  }
  if (typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string') {
    return { ...value, type: value.type };
  }
  throw new ConfigError(`${text}  is no message: expected an object with a text "type"`);
}
