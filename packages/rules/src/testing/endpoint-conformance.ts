import { firstValueFrom, of, toArray } from 'rxjs';
import { compileRules } from '../endpoint/compile-rules.ts';
import { bridgeSchema } from '../file/bridge-schema.ts';
import { incomingMessages } from '../streams/incoming-messages.ts';
import { traceIncoming } from '../trace/trace-incoming.ts';
import { commandOf, compiledRules, type EndpointRig } from './endpoint-rig.ts';
import { expectLine, expectTrue, globalFramework, type EndpointTestFramework } from './endpoint-test-framework.ts';
import { runsAndStops } from './running-endpoint.ts';

/** Options of `endpointConformance`. */
export interface EndpointConformanceOptions {
  /** @default the global `describe` and `it` */
  readonly framework?: EndpointTestFramework;
}

/**
 * The tests that every endpoint must pass. Of one that can `run`, it also tests that it runs.
 *
 * @example
 * const rig: EndpointRig = { endpoint, file: {}, message: { type: 'x' }, received: {} };
 * endpointConformance('my endpoint', () => rig, { framework: await import('node:test') });
 */
export function endpointConformance(
  name: string,
  setup: () => EndpointRig | Promise<EndpointRig>,
  { framework = globalFramework() }: EndpointConformanceOptions = {},
): void {
  const { describe, it } = framework;
  const onRig = (sentence: string, work: (rig: EndpointRig) => void | Promise<void>) =>
    it(sentence, async () => work(await setup()));

  describe(`${name}, as every endpoint,`, () => {
    onRig('has settings under its name, complete where the file says nothing', ({ endpoint }) => {
      const config = bridgeSchema([endpoint]).parse({});
      expectTrue(config[endpoint.name] !== undefined, `the settings ${endpoint.name} are missing`);
    });

    onRig('refuses keys that it does not know', (rig) => {
      const schema = bridgeSchema([rig.endpoint]);
      const isRefused = (file: object) => !schema.safeParse(file).success;
      expectTrue(!isRefused(rig.file), 'its own example is refused');
      expectTrue(isRefused({ [rig.endpoint.name]: { nobody_knows_this: 1 } }), 'an unknown setting passes');
    });

    onRig('leaves the rules of other endpoints alone', ({ endpoint }) => {
      const rules = {
        outgoing: [{ websocket_type: 'x', conditions: {}, somebody_elses: [{}] }],
        incoming: [{ websocket_type: 'x', args: [], somebody_elses: 'x' }],
      };
      const { outgoing, incoming } = compileRules<object, object>([endpoint], rules);
      expectTrue(outgoing[0]?.targets.length === 0, 'it takes a destination that is not its own');
      expectTrue(incoming[0]?.trigger === undefined, 'it takes a trigger that is not its own');
    });

    onRig('makes a command of a message, with texts for people', (rig) => {
      const command = commandOf(rig);
      const { commands } = rig.endpoint;
      for (const words of [commands.name(command), commands.text(command), commands.destination(command)])
        expectLine(words);
      expectTrue(!commands.bytes || commands.bytes(command) instanceof Uint8Array, 'its bytes are not a Uint8Array');
    });

    onRig('says in one line why a message without fields makes no command', (rig) => {
      const target = compiledRules(rig).outgoing[0]?.targets[0]?.target;
      const reason = target?.make(new Map());
      if (typeof reason !== 'string') throw new Error('Expected a reason, got a command made of nothing.');
      expectLine(reason);
      const [first] = target?.args ?? [];
      expectTrue(first === undefined || typeof first.whyNot(undefined) === 'string', 'whyNot finds nothing missing');
    });

    onRig('makes a message of what it receives, with texts for people', (rig) => {
      const { received } = rig.endpoint;
      const trace = traceIncoming(compiledRules(rig), rig.endpoint, rig.received)[0];
      expectTrue(
        trace !== undefined && 'made' in trace && trace.made.kind === 'message',
        `made ${JSON.stringify(trace)}`,
      );
      for (const words of [received.name(rig.received), received.text(rig.received)]) expectLine(words);
      expectTrue(!received.isOwn(rig.received), 'what somebody else sent is taken for its own');
    });

    onRig('reads what it writes of something received', ({ endpoint: { received }, received: came }) => {
      const read = received.parse(received.text(came));
      expectTrue(read !== undefined, `it does not read ${received.text(came)}`);
      expectTrue(read !== undefined && received.text(read) === received.text(came), 'it reads something else');
      expectTrue(received.parse('{"type":"x"}') === undefined, 'it reads a message of the backend');
    });

    onRig('does not match a message without values, or says what is missing', async (rig) => {
      const { endpoint } = rig;
      const skips: string[] = [];
      const skipped = ({ reason }: { readonly reason: string }) => skips.push(reason);
      const operator = incomingMessages<object>(compiledRules(rig), endpoint, { skipped });
      const made = await firstValueFrom(of(rig.received).pipe(operator, toArray()));
      expectTrue(made.length + skips.length === 1, 'a received value is neither a message nor a skip');
    });

    onRig('runs: it says that a configuration is in force, sends what comes, and frees all at the end', runsAndStops);
  });
}
