import { compileRules } from '../endpoint/compile-rules.ts';
import type { BridgeEndpoint } from '../endpoint/bridge-endpoint.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { bridgeSchema } from '../file/bridge-schema.ts';
import { traceOutgoing } from '../trace/trace-outgoing.ts';

/**
 * An endpoint and its inputs for the suite.
 *
 * @example
 * const rig: EndpointRig = { endpoint, file: {}, message: { type: 'x' }, received: {} };
 */
export interface EndpointRig {
  readonly endpoint: Endpoint | BridgeEndpoint;
  /** A file with one outgoing and one incoming rule. The outgoing rule needs a field that has no default. */
  readonly file: { readonly outgoing?: readonly object[]; readonly incoming?: readonly object[] };
  /** A message that the outgoing rule turns into one command. */
  readonly message: { readonly type: string };
  /** A received value that the incoming rule turns into a message. */
  readonly received: object;
}

/** The compiled rules of the rig's file. */
export function compiledRules({ endpoint, file }: EndpointRig) {
  return compileRules<object, object>([endpoint], bridgeSchema([endpoint]).parse(file));
}

/** The command that the outgoing rule makes from the rig's message. */
export function commandOf(rig: EndpointRig): object {
  const [trace] = traceOutgoing(compiledRules(rig), rig.message);
  const made = trace && 'made' in trace ? trace.made[0] : undefined;
  if (made?.kind !== 'command') throw new Error(`Expected a command, got ${JSON.stringify(trace)}.`);
  return made.command;
}
