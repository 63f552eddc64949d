import type { BridgeConfig } from '../bridge/bridge-config.ts';
import type { ConfigProblem } from '../config/config-problem.ts';

/** Files whose bridges would listen on one port: the second would not start. */
export const sharedPorts = (
  files: readonly { readonly file: string; readonly config?: BridgeConfig }[],
): readonly ConfigProblem[] => {
  const owners = new Map<number, string>();
  return files.flatMap(({ file, config }): readonly ConfigProblem[] => {
    if (config === undefined || config.incoming.length === 0) return [];
    const port = config.osc.listen_port;
    const owner = owners.get(port);
    if (owner === undefined) owners.set(port, file);
    if (owner === undefined) return [];
    const message = `port ${port} is bound twice: ${owner} listens there too; give one of them another`;
    return [{ severity: 'error', file, path: 'osc.listen_port', message }];
  });
};
