import { oscEndpoint } from '@hardware-ws/osc/endpoint';
import { bridgeSchema, type BridgeEndpoint } from '@hardware-ws/rules';
import { backendFiles } from './backends.ts';

/** The endpoints that the rules of a bridge can use. To register a new endpoint, add it here. */
export const endpoints: readonly BridgeEndpoint[] = [oscEndpoint];

/** The schema of a bridge's file, with the keys of all endpoints and backends. */
export const bridgeFileSchema = bridgeSchema(endpoints, backendFiles);
