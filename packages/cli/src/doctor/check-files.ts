import { readBox, type Box } from '../box/read-box.ts';
import type { BridgeConfig } from '@hardware-ws/rules';
import { bridgeConfig } from '../bridge/bridge-config.ts';
import { endpoints } from '../bridge/endpoints.ts';
import { ConfigError } from '../config-error.ts';
import type { Finding } from './finding.ts';

/** A configuration file, unless it is invalid, and the findings about it. */
export interface CheckedPart<T> {
  readonly config?: T;
  readonly findings: readonly Finding[];
}

/** Checks the file of a buzzer box. */
export function checkBoxFile(file: string): Promise<CheckedPart<Box>> {
  return checked(file, (warn) => readBox({ config: file }, warn));
}

/** Checks the file of a bridge. */
export function checkBridgeFile(file: string): Promise<CheckedPart<BridgeConfig>> {
  return checked(file, (warn) => bridgeConfig(file, { consequence: 'it would not start', warned: warn }));
}

async function checked<T>(
  check: string,
  read: (warn: (line: string) => void) => T | Promise<T>,
): Promise<CheckedPart<T>> {
  const findings: Finding[] = [];
  try {
    const config = await read((says) => {
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

/** What the endpoints of a bridge find on the network. */
export async function* checkBridgeNetwork(config: BridgeConfig): AsyncGenerator<Finding> {
  for (const endpoint of endpoints) if (endpoint.diagnose) yield* endpoint.diagnose(config);
}
