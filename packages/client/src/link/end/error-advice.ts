import type { DialStep } from '../dial/dial.ts';

/** What an error of the network or of TLS means, and what to try. */
export function errorAdvice(error: unknown, step?: DialStep): string | undefined {
  const { code = '', message = '', cert } = Object(error) as NodeError;
  // OpenSSL's errors in the middle of a handshake have their name in the message alone.
  const name = code === 'EPROTO' ? message.toUpperCase().replaceAll(' ', '_') : code;
  if (name === 'ECONNRESET') return (step && resets[step.waitingFor]) ?? 'reset by peer';
  if (name === 'ERR_TLS_CERT_ALTNAME_INVALID') return otherName(cert?.subjectaltname);
  return sentences.find(([pattern]) => pattern.test(name))?.[1];
}

interface NodeError {
  readonly code?: string;
  readonly message?: string;
  readonly cert?: { readonly subjectaltname?: string };
}

/** By what the dial waited for; later on it is the link that was reset. */
const resets: Partial<Record<DialStep['waitingFor'], string>> = {
  tls: 'the connection was reset before TLS was agreed on: is it ws:// there?',
  answer: "the connection was reset before any answer: is the port the backend's, and is it wss:// there?",
};

function otherName(names = 'nobody'): string {
  return `the server's certificate, of ${names}, is for another name: dial that, or set tls.servername`;
}

const network = 'is the network up?';
const untrusted =
  'give the certificate of its authority (its own if it is self-signed) as a file to --ca or NODE_EXTRA_CA_CERTS, or as tls.ca';
const clock = "or is this machine's clock wrong?";

/** By the `code` of Node's errors, those of OpenSSL included. */
const sentences: readonly (readonly [code: RegExp, sentence: string])[] = [
  [/^ECONNREFUSED$/, 'connection refused: is the backend running, and at this address?'],
  [/^EHOSTUNREACH$/, `host unreachable: ${network}`],
  [/^ENETUNREACH$/, `network unreachable: ${network}`],
  [/^ENOTFOUND$/, 'no such host: is the name right?'],
  [/^EAI_AGAIN$/, `the name cannot be looked up now: ${network}`],
  [/^ETIMEDOUT$/, 'nothing answers at that address: is that machine on, and is the address right?'],
  [/^EINVAL$/, 'that address cannot be dialled: a link-local one (fe80::) needs an interface, which no URL can name'],
  [/^EADDRNOTAVAIL$/, 'this machine has no address to dial that one from: is the network up, and does it have IPv6?'],
  [/^(EACCES|EPERM)$/, 'this machine does not let us dial that address: does a firewall or a sandbox forbid it?'],
  [/^(EMFILE|ENFILE)$/, 'this machine has no socket left: too many files are open'],
  [/SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER)/, `the server's certificate is not one that we trust: ${untrusted}`],
  [/^CERT_HAS_EXPIRED$/, `the server's certificate has expired: renew it, ${clock}`],
  [/^CERT_NOT_YET_VALID$/, `the server's certificate is not valid yet: ${clock.slice(3)}`],
  [/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG/, 'no TLS on this port: use ws://, or the port that has TLS'],
  [
    /UNRECOGNIZED_NAME|ALERT_INTERNAL_ERROR/,
    'the server has no certificate for the name that we dialled: dial the name that it is known by',
  ],
  [/^CERT_/, "the server's certificate cannot be used: renew it"],
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
