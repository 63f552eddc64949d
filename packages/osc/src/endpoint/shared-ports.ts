import type { EndpointFileCheck } from '@hardware-ws/rules';
import type { OscSettings } from '../file/osc-file.ts';
import { listensForOsc, oscSettings } from './osc-settings.ts';
import { clashes } from './reaches.ts';

/** Files whose bridges would listen on one port: the second would not start. */
export const sharedPorts: EndpointFileCheck = (files) => {
  const owners: { readonly file: string; readonly osc: OscSettings }[] = [];
  return files.flatMap(({ file, config }) => {
    if (!listensForOsc(config)) return [];
    const osc = oscSettings(config);
    const owner = owners.find(
      (other) => other.osc.listen_port === osc.listen_port && clashes(other.osc.listen_host, osc.listen_host),
    );
    owners.push({ file, osc });
    if (owner === undefined) return [];
    const message = `port ${String(osc.listen_port)} is bound twice: ${owner.file} listens there too; give one of them another`;
    return [{ severity: 'error', file, path: ['osc', 'listen_port'], message }];
  });
};
