import { firstValueFrom, of, toArray } from 'rxjs';
import { compileRules } from '../endpoint/compile-rules.ts';
import { bridgeSchema } from '../file/bridge-schema.ts';
import { incomingMessages } from '../streams/incoming-messages.ts';
import { traceIncoming } from '../trace/trace-incoming.ts';
import { commandOf, compiledRules, type EndpointRig } from './endpoint-rig.ts';
import { expectLine, expectTrue, globalFramework, type EndpointTestFramework } from './endpoint-test-framework.ts';
import { runsAndStops } from './running-endpoint.ts';

/** The options of {@link endpointConformance}. */
export interface EndpointConformanceOptions {
  /** @default the global `describe` and `it` */
  readonly framework?: EndpointTestFramework;
}

/**
 * Declares the tests that every endpoint must pass. An endpoint that can `run` is also run.
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

  describe(`${name}, like every endpoint,`, () => {
    onRig('has complete settings under its name, even without a file', ({ endpoint }) => {
      const config = bridgeSchema([endpoint]).parse({});
      expectTrue(config[endpoint.name] !== undefined, `The settings "${endpoint.name}" are missing.`);
    });

    onRig('refuses unknown keys', (rig) => {
      const schema = bridgeSchema([rig.endpoint]);
      const isRefused = (file: object) => !schema.safeParse(file).success;
      expectTrue(!isRefused(rig.file), 'The schema refuses the file of the rig.');
      expectTrue(
        isRefused({ [rig.endpoint.name]: { nobody_knows_this: 1 } }),
        'The schema accepts an unknown setting.',
      );
    });

    onRig('ignores rules of other endpoints', ({ endpoint }) => {
      const rules = {
        outgoing: [{ websocket_type: 'x', conditions: {}, somebody_elses: [{}] }],
        incoming: [{ websocket_type: 'x', args: [], somebody_elses: 'x' }],
      };
      const { outgoing, incoming } = compileRules<object, object>([endpoint], rules);
      expectTrue(outgoing[0]?.targets.length === 0, 'The endpoint accepts the destination of another endpoint.');
      expectTrue(incoming[0]?.trigger === undefined, 'The endpoint accepts the trigger of another endpoint.');
    });

    onRig('makes a command from a message, with readable texts', (rig) => {
      const command = commandOf(rig);
      const { commands } = rig.endpoint;
      for (const words of [commands.name(command), commands.text(command), commands.destination(command)])
        expectLine(words);
      expectTrue(
        !commands.bytes || commands.bytes(command) instanceof Uint8Array,
        'Expected the bytes to be a Uint8Array.',
      );
    });

    onRig('explains in one line why a message without fields makes no command', (rig) => {
      const target = compiledRules(rig).outgoing[0]?.targets[0]?.target;
      const reason = target?.make(new Map());
      if (typeof reason !== 'string')
        throw new Error('Expected a reason, got a command from a message without fields.');
      expectLine(reason);
      const [first] = target?.args ?? [];
      expectTrue(
        first === undefined || typeof first.whyNot(undefined) === 'string',
        'Expected whyNot to return a reason for an absent value.',
      );
    });

    onRig('makes a message from a received value, with readable texts', (rig) => {
      const { received } = rig.endpoint;
      const trace = traceIncoming(compiledRules(rig), rig.endpoint, rig.received)[0];
      expectTrue(
        trace !== undefined && 'made' in trace && trace.made.kind === 'message',
        `Expected a message, got ${JSON.stringify(trace)}.`,
      );
      for (const words of [received.name(rig.received), received.text(rig.received)]) expectLine(words);
      expectTrue(!received.isOwn(rig.received), 'isOwn is true for a value from another sender.');
    });

    onRig('parses its own text of a sender, if it knows the sender', ({ endpoint: { received }, received: came }) => {
      const sender = received.sender(came);
      if (sender === undefined) return;
      const read = received.parse(received.text(came), sender);
      expectTrue(read !== undefined && received.sender(read) === sender, `parse does not accept the sender ${sender}.`);
    });

    onRig('parses its own text of a received value', ({ endpoint: { received }, received: came }) => {
      const read = received.parse(received.text(came));
      expectTrue(read !== undefined, `parse does not accept ${received.text(came)}.`);
      expectTrue(
        read !== undefined && received.text(read) === received.text(came),
        'parse returns a value with another text.',
      );
      expectTrue(received.parse('{"type":"x"}') === undefined, 'parse accepts a backend message.');
    });

    onRig('makes a message or a skip of each value that a rule matches', async (rig) => {
      const { endpoint } = rig;
      const skips: string[] = [];
      const skipped = ({ reason }: { readonly reason: string }) => skips.push(reason);
      const operator = incomingMessages<object>(compiledRules(rig), endpoint, { skipped });
      const made = await firstValueFrom(of(rig.received).pipe(operator, toArray()));
      expectTrue(made.length + skips.length === 1, 'Expected one message or one skip.');
    });

    onRig(
      'runs: it reports the configuration that is in force, sends commands, and frees everything at the end',
      runsAndStops,
    );
  });
}
