import type { EndpointFileCheck } from '@hardware-ws/rules';
import type { OscSettings } from '../file/osc-settings-schema.ts';
import { listensForOsc, oscSettings } from './osc-settings.ts';
import { clashes } from './reaches.ts';

/** Reports files whose bridges would listen on the same port: the second bridge would not start. */
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
  const message = `port ${String(port)} is used twice: ${owner} also listens on it; give one of them another port`;
  return [{ severity: 'error', file, path: ['osc', key], message }];
}
