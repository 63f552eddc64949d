/** Where a pigpiod listens. */
export interface DaemonAddress {
  readonly host: string;
  readonly port: number;
}
