/** A certificate or key as PEM text, or as the bytes of such a file. */
export type Pem = string | Uint8Array;

/** Certificates for `wss`, beyond the authorities that Node trusts. A browser has its own settings instead. */
export interface TlsOptions {
  /**
   * The certificate authorities to trust, for example that of a local network. A self-signed certificate is its own authority.
   *
   * @default the authorities that Node trusts
   */
  readonly ca?: Pem | readonly Pem[];
  /** Your own certificate, for a server that requires one. */
  readonly cert?: Pem;
  /** The key of your certificate. */
  readonly key?: Pem;
  /** The passphrase of an encrypted key. */
  readonly passphrase?: string;
  /** The name that must be in the server's certificate. @default the host of the URL */
  readonly servername?: string;
}
