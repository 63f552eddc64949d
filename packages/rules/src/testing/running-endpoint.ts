import { firstValueFrom, NEVER, Subject, take, timeout, toArray } from 'rxjs';
import { bridgeSchema } from '../file/bridge-schema.ts';
import { commandOf, type EndpointRig } from './endpoint-rig.ts';
import { expectTrue } from './endpoint-test-framework.ts';

const lateMs = 10_000;

/** Runs an endpoint twice, if it can `run`: it must report the configuration and what it sent, and free everything. */
export async function runsAndStops(rig: EndpointRig): Promise<void> {
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
      if (event.kind === 'inForce') expectTrue(event.config === config, 'Another configuration is in force.');
      if (event.kind === 'sent') expectTrue(event.command === command, 'Another command was sent.');
    }
    expectTrue(kinds.sort().join() === 'inForce,sent', `Expected the events inForce and sent, got ${kinds.join()}.`);
    expectTrue(!command$.observed, 'The endpoint keeps its subscription to command$ after it is unsubscribed.');
  }
}
