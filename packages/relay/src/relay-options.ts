/**
 * What `relay$` may be told; each has a default.
 *
 * @example
 * const options: RelayOptions = { port: 8000 };
 */
export interface RelayOptions {
  /**
   * The address to listen on: `0.0.0.0` lets other machines in.
   *
   * @default '127.0.0.1'
   */
  readonly host?: string;

  /**
   * The port to listen on; 0 takes any free one, which the `listening` event names.
   *
   * @default 0
   */
  readonly port?: number;

  /**
   * How long, in ms, a crashed consumer swallows what it is sent before its socket closes with 1011.
   *
   * @default 100
   */
  readonly crashCloseDelayMs?: number;
}
