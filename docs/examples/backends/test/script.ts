import process from 'node:process';
import type { Observable } from 'rxjs';
import { spawned$, type Spawned } from '../../../../packages/relay/test/spawned.ts';

/**
 * Runs an example of this folder as a script while subscribed. Emits once, when its output matches.
 *
 * @example
 * script$('own-server.ts', /^lamp on$/m, { OWN_SERVER: url }).subscribe();
 */
export function script$(file: string, output: RegExp, env: NodeJS.ProcessEnv): Observable<Spawned> {
  const args = ['--conditions=@hardware-ws/source', '--import', 'tsx', `docs/examples/backends/${file}`];
  return spawned$(process.execPath, args, output, { env: { ...process.env, ...env } });
}
