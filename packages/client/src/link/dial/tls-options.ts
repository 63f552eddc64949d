/** A certificate or key as PEM text, or as the bytes of such a file. */
export type Pem = string | Uint8Array;

/** What `wss` needs beyond the authorities that Node trusts. Not available in a browser, which has its own settings. */
export interface TlsOptions {
  /** The authorities to trust instead, as that of a local network; a self-signed certificate is its own. @default Node's */
  readonly ca?: Pem | readonly Pem[];
  /** Our own certificate, for a server that wants one. */
  readonly cert?: Pem;
  /** The key of our certificate. */
  readonly key?: Pem;
  /** What the key is encrypted with. */
  readonly passphrase?: string;
  /** The name that the server's certificate must carry. @default the host of the URL */
  readonly servername?: string;
}
