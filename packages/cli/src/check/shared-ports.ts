import type { BridgeConfig } from '../bridge/bridge-config.ts';
import type { ConfigProblem } from '../config/config-problem.ts';
import { clashes } from './reaches.ts';

/** Files whose bridges would listen on one port: the second would not start. */
export function sharedPorts(
  files: readonly { readonly file: string; readonly config?: BridgeConfig }[],
): readonly ConfigProblem[] {
  const owners: { readonly file: string; readonly osc: BridgeConfig['osc'] }[] = [];
  return files.flatMap(({ file, config }): readonly ConfigProblem[] => {
    if (config === undefined || config.incoming.length === 0) return [];
    const { listen_port: port, listen_host: host } = config.osc;
    const owner = owners.find(({ osc }) => osc.listen_port === port && clashes(osc.listen_host, host));
    owners.push({ file, osc: config.osc });
    if (owner === undefined) return [];
    const message = `port ${port} is bound twice: ${owner.file} listens there too; give one of them another`;
    return [{ severity: 'error', file, path: 'osc.listen_port', message }];
  });
}
