import type { BridgeConfig } from '@hardware-ws/rules';
import { ignoreElements } from 'rxjs';
import { backendOf } from '../bridge/backends.ts';
import { checkBackend } from './check-backend.ts';
import type { Finding } from './finding.ts';

/** Checks that the backend in the block `backend` of a bridge's file accepts a connection. */
export async function checkBridgeBackend(file: string, config: BridgeConfig): Promise<Finding> {
  const { connection, url } = backendOf(config).open({ config, file, looseTypes: [] });
  const finding = await checkBackend(connection, connection.pipe(ignoreElements()), url);
  return { ...finding, check: `backend in ${file}` };
}
