import type { DialStep } from '../dial/dial.ts';

/** Explains an error of the network or of TLS: what it means, and what to try. */
export function errorAdvice(error: unknown, step?: DialStep): string | undefined {
  const { code = '', message = '', cert } = Object(error) as NodeError;
  // OpenSSL's errors during a handshake have their name only in the message.
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

/** By what the dial was waiting for. Without a step, an open link was reset. */
const resets: Partial<Record<DialStep['waitingFor'], string>> = {
  tls: 'the connection was reset during the TLS handshake: should the URL begin with ws://?',
  answer:
    'the connection was reset before any answer: is this the port of the backend, and should the URL begin with wss://?',
};

function otherName(names = 'no name'): string {
  return `the server's certificate is for ${names}, not for the dialled name: dial that name, or set tls.servername`;
}

const network = 'is the network up?';
const untrusted =
  'pass the certificate of its authority (or a self-signed certificate itself) with --ca, NODE_EXTRA_CA_CERTS or tls.ca';
const clock = "or is this machine's clock wrong?";

/** By the `code` of Node's errors, those of OpenSSL included. */
const sentences: readonly (readonly [code: RegExp, sentence: string])[] = [
  [/^ECONNREFUSED$/, 'connection refused: is the backend running, and at this address?'],
  [/^EHOSTUNREACH$/, `host unreachable: ${network}`],
  [/^ENETUNREACH$/, `network unreachable: ${network}`],
  [/^ENOTFOUND$/, 'no such host: is the name right?'],
  [/^EAI_AGAIN$/, `the name cannot be looked up at the moment: ${network}`],
  [/^ETIMEDOUT$/, 'nothing answers at that address: is that machine on, and is the address right?'],
  [
    /^EINVAL$/,
    'this address cannot be dialled: a link-local address (fe80::) needs an interface, which a URL cannot contain',
  ],
  [
    /^EADDRNOTAVAIL$/,
    'this machine has no address of its own to dial this one from: is the network up, and does it have IPv6?',
  ],
  [
    /^(EACCES|EPERM)$/,
    'this machine does not allow a connection to this address: does a firewall or a sandbox forbid it?',
  ],
  [/^(EMFILE|ENFILE)$/, 'this machine has no socket left: too many files are open'],
  [/SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER)/, `the server's certificate is not trusted: ${untrusted}`],
  [/^CERT_HAS_EXPIRED$/, `the server's certificate has expired: renew it, ${clock}`],
  [/^CERT_NOT_YET_VALID$/, `the server's certificate is not valid yet: ${clock.slice(3)}`],
  [/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG/, 'this port has no TLS: use ws://, or the port with TLS'],
  [
    /UNRECOGNIZED_NAME|ALERT_INTERNAL_ERROR/,
    'the server has no certificate for the dialled name: dial the name in its certificate',
  ],
  [/^CERT_/, "the server's certificate is invalid: renew it"],
  [/^HPE_/, 'the answer does not come from a web server: is the port right, and should the URL begin with wss://?'],
  [/CERTIFICATE_REQUIRED|HANDSHAKE_FAILURE/, 'the server requires a client certificate: set tls.cert and tls.key'],
  [
    /UNKNOWN_CA|(BAD|UNKNOWN|EXPIRED|REVOKED)_CERTIFICATE|CERTIFICATE_(UNKNOWN|EXPIRED|REVOKED)/,
    'the server rejected the client certificate: is tls.cert signed by its authority, and not expired?',
  ],
  [
    /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL/,
    'the server supports no suitable version of TLS: it needs TLS 1.2 or later',
  ],
  [/KEY_VALUES_MISMATCH/, 'tls.key is not the key of tls.cert'],
  [
    /PEM_|ASN1|BAD_DECRYPT|MISSING_PASSPHRASE|^ERR_OSSL_UNSUPPORTED$/,
    'tls.ca, tls.cert or tls.key cannot be read: each must be in PEM format, and an encrypted key needs tls.passphrase',
  ],
];
