export type { GameAddress } from './game-address.ts';
export { relay$ } from './relay.ts';
export type { RelayClient } from './relay-client.ts';
export type { RelayEvent } from './relay-event.ts';
export type { RelayOptions } from './relay.ts';
