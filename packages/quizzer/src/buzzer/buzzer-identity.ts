/**
 * Who a buzzer client is to the backend.
 *
 * @example
 * const identity: BuzzerIdentity = { clientType: 'buzzer', clientId: 'main' };
 */
export interface BuzzerIdentity {
  readonly clientType: string;
  readonly clientId: string;
  /** What the `press_id` of everything that this client sends begins with: its own. @default no press_id is given */
  readonly idPrefix?: string;
}
