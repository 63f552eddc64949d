import type { LinkEnd } from './link-end.ts';

/**
 * What only Node knows of why a link ended, in words: what happened and what to try. A web page, which is told nothing of all
 * this, loads `browser/advice.ts` in its place.
 */
export function advice(end: LinkEnd): string | undefined {
  return end.kind === 'failed' ? errorAdvice(end.error) : undefined;
}

function errorAdvice(error: unknown): string | undefined {
  const { code = '', message = '' } = Object(error) as { readonly code?: string; readonly message?: string };
  // OpenSSL's errors in the middle of a handshake have their name in the message alone.
  const name = code === 'EPROTO' ? message.toUpperCase().replaceAll(' ', '_') : code;
  return sentences.find(([pattern]) => pattern.test(name))?.[1];
}

const network = 'is the network up?';
const untrusted = 'give the certificate of its authority, or its own if it is self-signed, as tls.ca';
const clock = "or is this machine's clock wrong?";

/** By the `code` of Node's errors, those of OpenSSL included. */
const sentences: readonly (readonly [code: RegExp, sentence: string])[] = [
  [/^ECONNREFUSED$/, 'connection refused: is the backend running, and at this address?'],
  [/^ECONNRESET$/, 'reset by peer'],
  [/^EHOSTUNREACH$/, `host unreachable: ${network}`],
  [/^ENETUNREACH$/, `network unreachable: ${network}`],
  [/^ENOTFOUND$/, 'no such host: is the name right?'],
  [/^EAI_AGAIN$/, `the name cannot be looked up now: ${network}`],
  [/^ETIMEDOUT$/, 'timed out'],
  [/SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER)/, `the server's certificate is not one that we trust: ${untrusted}`],
  [/^CERT_HAS_EXPIRED$/, `the server's certificate has expired: renew it, ${clock}`],
  [/^CERT_NOT_YET_VALID$/, `the server's certificate is not valid yet: ${clock.slice(3)}`],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, "the server's certificate is for another name: dial that, or set tls.servername"],
  [/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG/, 'no TLS on this port: use ws://, or the port that has TLS'],
  [/^HPE_/, 'what answered is no web server: is the port right, and is it wss:// there?'],
  [/CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE/, 'the server wants a certificate of ours: give tls.cert and tls.key'],
  [
    /UNKNOWN_CA|(BAD|UNKNOWN|EXPIRED|REVOKED)_CERTIFICATE|CERTIFICATE_(UNKNOWN|EXPIRED|REVOKED)/,
    'the server does not accept our certificate: is tls.cert signed by its authority, and not expired?',
  ],
  [
    /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL/,
    'the server has no version of TLS in common with us: it needs TLS 1.2 or later',
  ],
  [/KEY_VALUES_MISMATCH/, 'tls.key is not the key of tls.cert'],
  [
    /PEM_|ASN1|BAD_DECRYPT|MISSING_PASSPHRASE|^ERR_OSSL_UNSUPPORTED$/,
    'tls.ca, tls.cert or tls.key cannot be read: they must be PEM, and an encrypted key needs tls.passphrase',
  ],
];
