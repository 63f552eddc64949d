import type { Framing, Message } from '@hardware-ws/client';
import { compileRules, type CompiledRules } from '@hardware-ws/rules';
import type { Contract } from '@hardware-ws/rules/check';
import type { Command } from 'commander';
import { bridgeConfig } from '../bridge/bridge-config.ts';
import { endpoints } from '../bridge/endpoints.ts';
import { backendOption } from '../bridge/backend-option.ts';
import { backendOf } from '../bridge/backends.ts';
import { explainedMessage, explainedReceived } from '../bridge/explained.ts';
import { ConfigError, parsedAsConfig } from '../config-error.ts';
import { print } from '../output/print.ts';

/** Adds `hardware-ws explain`. */
export function explain(program: Command): void {
  program
    .command('explain')
    .argument('<config.yaml>', 'the rules')
    .argument(
      '<message>',
      'a message of the backend as JSON, or what an endpoint receives: an OSC message as osc listen prints it',
    )
    .option(
      '--from <sender>',
      'explains the message as if this sender had sent it: an address, or an address and a port',
    )
    .addOption(backendOption())
    .description('Explains what the rules of a bridge make of a message, and why the other rules do not apply.')
    .addHelpText(
      'after',
      `\nExamples:\n  hardware-ws explain show.yaml '{"type":"toggle_buzzers","enabled":true}'\n  hardware-ws explain show.yaml '/buzzer/press i 5'\n  hardware-ws explain show.yaml '/cue/go' --from 10.0.0.5:9000`,
    )
    .action(run);
}

function run(
  file: string,
  text: string,
  { from, backend: asked }: { readonly from?: string; readonly backend?: string },
): void {
  const config = bridgeConfig(file, { asked });
  const rules = compileRules(endpoints, config);
  const { contract, parse } = backendOf(config);
  const lines =
    explainedByEndpoint(rules, text, contract, from) ??
    explainedMessage(rules, messageOfBackend(text, parse, from), contract);
  for (const line of lines.length > 0 ? lines : ['there are no rules for this direction']) print(line);
}

/** What the incoming rules make of a text, or `undefined` if no endpoint can read the text. */
function explainedByEndpoint(
  rules: CompiledRules,
  text: string,
  contract: Contract,
  from?: string,
): readonly string[] | undefined {
  for (const endpoint of endpoints) {
    const received = parsedAsConfig(() => endpoint.received.parse(text, from));
    if (received === undefined) continue;
    if (from !== undefined && endpoint.received.sender(received) === undefined) {
      throw new ConfigError(`--from ${from}: ${endpoint.title} does not know who sent a message; leave the option out`);
    }
    return explainedReceived(rules, endpoint, received, contract);
  }
  return undefined;
}

function messageOfBackend(text: string, parse: Framing['parse'] | undefined, from?: string): Message {
  const message = parsedMessage(text, parse);
  if (from === undefined) return message;
  throw new ConfigError(`--from ${from}: this is a message of the backend, which has no sender; leave the option out`);
}

function parsedMessage(text: string, parse: Framing['parse'] | undefined): Message {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ConfigError(
      `${text}  is neither JSON nor ${endpoints.map(({ title }) => title).join(' nor ')}: ${(error as Error).message}`,
    );
  }
  if (typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string') {
    return { ...value, type: value.type };
  }
  const framed = attempted(() => parse?.(text));
  if (framed && 'type' in framed) return framed;
  throw new ConfigError(`${text}  is not a message: expected an object with a string "type"`);
}

function attempted<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
