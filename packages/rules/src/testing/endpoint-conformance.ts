import { firstValueFrom, NEVER, of, Subject, take, timeout, toArray } from 'rxjs';
import { compileRules } from '../endpoint/compile-rules.ts';
import type { BridgeEndpoint } from '../endpoint/bridge-endpoint.ts';
import type { Endpoint } from '../endpoint/endpoint.ts';
import { bridgeSchema } from '../file/bridge-schema.ts';
import { incomingMessages } from '../streams/incoming-messages.ts';
import { traceIncoming } from '../trace/trace-incoming.ts';
import { traceOutgoing } from '../trace/trace-outgoing.ts';

/**
 * An endpoint and what the suite tries it with.
 *
 * @example
 * const rig: EndpointRig = { endpoint, file: {}, message: { type: 'x' }, received: {} };
 */
export interface EndpointRig {
  readonly endpoint: Endpoint | BridgeEndpoint;
  /** A file with one outgoing and one incoming rule. The outgoing rule needs a field that has no default. */
  readonly file: { readonly outgoing?: readonly object[]; readonly incoming?: readonly object[] };
  /** A message that the outgoing rule makes one command of. */
  readonly message: { readonly type: string };
  /** Something that the incoming rule makes a message of. */
  readonly received: object;
}

/**
 * The part of a test framework that the suite uses: Jest's, Vitest's or `node:test`'s.
 *
 * @example
 * const framework: EndpointTestFramework = await import('node:test');
 */
export interface EndpointTestFramework {
  readonly describe: (name: string, suite: () => void) => void;
  readonly it: (name: string, test: () => Promise<void>) => void;
}

/** Options of `endpointConformance`. */
export interface EndpointConformanceOptions {
  /** @default the global `describe` and `it` */
  readonly framework?: EndpointTestFramework;
}

const lateMs = 10_000;

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
  const compiled = ({ endpoint, file }: EndpointRig) =>
    compileRules<object, object>([endpoint], bridgeSchema([endpoint]).parse(file));
  const commandOf = (rig: EndpointRig): object => {
    const [trace] = traceOutgoing(compiled(rig), rig.message);
    const made = trace && 'made' in trace ? trace.made[0] : undefined;
    if (made?.kind !== 'command') throw new Error(`Expected a command, got ${JSON.stringify(trace)}.`);
    return made.command;
  };

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
      const target = compiled(rig).outgoing[0]?.targets[0]?.target;
      const reason = target?.make(new Map());
      if (typeof reason !== 'string') throw new Error('Expected a reason, got a command made of nothing.');
      expectLine(reason);
      const [first] = target?.args ?? [];
      expectTrue(first === undefined || typeof first.whyNot(undefined) === 'string', 'whyNot finds nothing missing');
    });

    onRig('makes a message of what it receives, with texts for people', (rig) => {
      const { received } = rig.endpoint;
      const trace = traceIncoming(compiled(rig), rig.endpoint, rig.received)[0];
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
      const operator = incomingMessages<object>(compiled(rig), endpoint, { skipped });
      const made = await firstValueFrom(of(rig.received).pipe(operator, toArray()));
      expectTrue(made.length + skips.length === 1, 'a received value is neither a message nor a skip');
    });

    onRig('runs: it says that a configuration is in force, sends what comes, and frees all at the end', async (rig) => {
      const { endpoint } = rig;
      if (!('run' in endpoint)) return;
      const config = bridgeSchema([endpoint]).parse({ ...rig.file, incoming: [] });
      const command = commandOf(rig);
      const command$ = new Subject<object>();
      const log = { info: () => undefined, warn: () => undefined };
      const event$ = endpoint.run({ config, reload$: NEVER, command$, refresh$: NEVER, log });
      for (let round = 0; round < 2; round++) {
        const kinds: string[] = [];
        const events = firstValueFrom(event$.pipe(take(2), toArray(), timeout({ first: lateMs })));
        command$.next(command);
        for (const event of await events) {
          kinds.push(event.kind);
          if (event.kind === 'inForce') expectTrue(event.config === config, 'another configuration is in force');
          if (event.kind === 'sent') expectTrue(event.command === command, 'another command was sent');
        }
        expectTrue(kinds.sort().join() === 'inForce,sent', `it said ${kinds.join()}`);
        expectTrue(!command$.observed, 'it goes on after it was unsubscribed');
      }
    });
  });
}

function globalFramework(): EndpointTestFramework {
  const { describe, it } = globalThis as Partial<EndpointTestFramework>;
  if (describe && it) return { describe, it };
  throw new Error('No global describe and it: give endpointConformance a framework.');
}

function expectTrue(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`Expected otherwise: ${otherwise}.`);
}

/** A text for people is one line that a terminal shows as it is. */
function expectLine(text: string): void {
  expectTrue(text !== '' && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), `not a line: ${JSON.stringify(text)}`);
}
