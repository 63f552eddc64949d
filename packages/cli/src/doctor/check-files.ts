import { readBox, type Box } from '../box/read-box.ts';
import { bridgeConfig, type BridgeConfig } from '../bridge/bridge-config.ts';
import { ConfigError } from '../config-error.ts';
import { checkDestination } from './check-destination.ts';
import { checkListenPort } from './check-listen-port.ts';
import type { Finding } from './finding.ts';

/** A configuration file, unless it is invalid, and the findings about it. */
export interface CheckedPart<T> {
  readonly config?: T;
  readonly findings: readonly Finding[];
}

/** Checks the file of a buzzer box. */
export function checkBoxFile(file: string): CheckedPart<Box> {
  return checked(file, (warn) => readBox({ config: file }, warn));
}

/** Checks the file of a bridge. */
export function checkBridgeFile(file: string): CheckedPart<BridgeConfig> {
  return checked(file, (warn) => bridgeConfig(file, 'it would not start', warn));
}

function checked<T>(check: string, read: (warn: (line: string) => void) => T): CheckedPart<T> {
  const findings: Finding[] = [];
  try {
    const config = read((says) => {
      findings.push({ check, state: 'warning', says, fix: `Run hardware-ws check ${check} to see the line.` });
    });
    if (findings.length === 0) findings.push({ check, state: 'ok', says: 'no problems' });
    return { config, findings };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const [says = '', ...more] = error.message.split('\n');
    const last = more.at(-1);
    const fix = `Correct the file. Run hardware-ws check ${check} to see each line.`;
    return { findings: [{ check, state: 'failed', says: last === undefined ? says : `${says} (${last})`, fix }] };
  }
}

/** Checks that a bridge's port is free and that its destinations are reachable. */
export async function* checkBridgeNetwork({ osc, incoming, outgoing }: BridgeConfig): AsyncGenerator<Finding> {
  if (incoming.length > 0) yield await checkListenPort(osc);
  const all = outgoing.flatMap((rule) => rule.osc_destinations);
  const endpoints = new Map(all.map(({ host, port }) => [`${host} ${port}`, { host, port }]));
  for (const endpoint of endpoints.values()) yield await checkDestination(endpoint);
}
