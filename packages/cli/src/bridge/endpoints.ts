import { oscEndpoint } from '@hardware-ws/osc/endpoint';
import { bridgeSchema, type BridgeEndpoint } from '@hardware-ws/rules';

/** What the rules of a bridge can read from and write to. A new endpoint is one more entry here. */
export const endpoints: readonly BridgeEndpoint[] = [oscEndpoint];

/** The schema of a bridge's file, with the keys of all endpoints. */
export const bridgeFileSchema = bridgeSchema(endpoints);
