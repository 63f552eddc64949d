import type { EndpointFileCheck } from '@hardware-ws/rules';
import type { OscSettings } from '../file/osc-settings-schema.ts';
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
    const tcpOwner = owners.find(
      ({ osc: { listen_host, listen_tcp_port } }) =>
        listen_tcp_port !== undefined &&
        listen_tcp_port === osc.listen_tcp_port &&
        clashes(listen_host, osc.listen_host),
    );
    owners.push({ file, osc });
    return [
      ...boundTwice(file, 'listen_port', osc.listen_port, owner?.file),
      ...boundTwice(file, 'listen_tcp_port', osc.listen_tcp_port, tcpOwner?.file),
    ];
  });
};

function boundTwice(
  file: string,
  key: string,
  port: number | undefined,
  owner: string | undefined,
): ReturnType<EndpointFileCheck> {
  if (owner === undefined) return [];
  const message = `port ${String(port)} is bound twice: ${owner} listens there too; give one of them another`;
  return [{ severity: 'error', file, path: ['osc', key], message }];
}
