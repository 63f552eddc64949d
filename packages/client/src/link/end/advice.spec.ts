import { advice } from './advice.ts';
import type { DialStep } from '../dial/dial.ts';
import type { LinkEnd } from './link-end.ts';

function refused(status: number, more = {}): LinkEnd {
  return {
    kind: 'refused',
    status,
    url: 'ws://show:8000/ws',
    ...more,
  };
}

function failed(code: string, waitingFor?: DialStep['waitingFor'], more = {}): LinkEnd {
  return {
    kind: 'failed',
    error: Object.assign(new Error('oops'), { code, ...more }),
    step: waitingFor && { waitingFor },
  };
}

function tooSlow(waitingFor: DialStep['waitingFor'], at?: string): LinkEnd {
  return {
    kind: 'timeout',
    ms: 5000,
    step: { waitingFor, ...(at !== undefined && { address: at }) },
  };
}

describe('advice', () => {
  it.each<[LinkEnd, RegExp]>([
    [tooSlow('protocol'), /^a function of the protocol .* has not returned yet$/],
    [tooSlow('name', 'quiz.local'), /^no name server has answered for quiz\.local: .*network up\? An IP address/],
    [tooSlow('connection', '10.0.0.9:80'), /^nothing answers at 10\.0\.0\.9:80: is that machine on.*firewall/],
    [
      tooSlow('tls', '10.0.0.9:80'),
      /^10\.0\.0\.9:80 accepts the connection but does not answer with TLS: should the URL begin with ws:\/\/\?$/,
    ],
    [
      tooSlow('answer', '10.0.0.9:80'),
      /^10\.0\.0\.9:80 accepts the connection but does not answer: .* begin with wss:\/\/\?$/,
    ],
  ])('names what the dial was waiting for in %j', (end, text) => {
    expect(advice(end)).toMatch(text);
  });

  it.each<[status: number, RegExp, more?: object]>([
    [200, /without a WebSocket: is the path right, and does a proxy forward Upgrade\?$/],
    [400, /begin with wss:\/\/\? If not, does a proxy forward Upgrade\?$/],
    [400, /^the server cannot read the request: does a proxy/, { url: 'wss://show/' }],
    [401, /a token or a password/],
    [403, /Origin, or require a token\?$/],
    [404, /is the path right, and does a proxy forward Upgrade\?$/],
    [405, /is the path right/],
    [407, /^a proxy requires a password/],
    [408, /is the network slow\?$/],
    [418, /^the server refuses the connection/],
    [426, /^the request for a WebSocket did not reach the server: a proxy must forward Upgrade/],
    [429, /^the server got too many requests.*; the server asks for a pause of 1 min 30 s$/, { retryAfterMs: 90_000 }],
    [500, /^the server failed: .* does a proxy forward Upgrade\?$/],
    [502, /^a proxy cannot reach the backend/],
    [503, /^the backend is not ready.*; the server asks for a pause of 7 s$/, { retryAfterMs: 7000 }],
    [504, /^a proxy got no answer from the backend/],
    [599, /^the server failed/],
  ])('explains the status %d: %s', (status, text, ...[more]) => {
    expect(advice(refused(status, more))).toMatch(text);
  });

  it.each([301, 302, 307, 308])('names the target of a redirection with %d, and does not follow it', (status) => {
    const to = (location?: string) => advice(refused(status, { location }));
    expect(to('https://show/ws')).toBe('the server has moved: dial wss://show/ws');
    expect(to('/ws/')).toBe('the server has moved: dial ws://show:8000/ws/');
    expect(to('http://portal/login')).toMatch(
      /^the server redirects to http:\/\/portal\/login but redirections are not followed.*captive portal\)\?$/,
    );
    expect(to('http://')).toMatch(/^the server redirects to http:\/\/ but/);
    expect(to()).toBe('the server redirects, but does not say where');
  });

  it.each<[LinkEnd, RegExp]>([
    [failed('ECONNRESET'), /^reset by peer$/],
    [failed('ECONNRESET', 'connection'), /^reset by peer$/],
    [failed('ECONNRESET', 'tls'), /during the TLS handshake: should the URL begin with ws:\/\/\?$/],
    [
      failed('ECONNRESET', 'answer'),
      /before any answer: is this the port of the backend, and should the URL begin with wss:\/\/\?$/,
    ],
    [failed('ECONNREFUSED'), /is the backend running/],
    [failed('ETIMEDOUT'), /^nothing answers at that address/],
    [failed('EHOSTUNREACH'), /is the network up\?$/],
    [failed('ENETUNREACH'), /is the network up\?$/],
    [failed('ENOTFOUND'), /is the name right\?$/],
    [failed('EAI_AGAIN'), /cannot be looked up at the moment: is the network up\?$/],
    [failed('EINVAL'), /link-local address \(fe80::\) needs an interface/],
    [failed('EADDRNOTAVAIL'), /IPv6\?$/],
    [failed('EACCES'), /firewall/],
    [failed('EPERM'), /firewall/],
    [failed('EMFILE'), /too many files/],
    [failed('DEPTH_ZERO_SELF_SIGNED_CERT'), /with --ca, NODE_EXTRA_CA_CERTS or tls\.ca$/],
    [failed('SELF_SIGNED_CERT_IN_CHAIN'), /--ca/],
    [failed('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), /--ca/],
    [failed('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'), /--ca/],
    [failed('CERT_HAS_EXPIRED'), /renew it, or is this machine's clock wrong\?$/],
    [failed('CERT_REVOKED'), /renew it$/],
    [
      failed('ERR_TLS_CERT_ALTNAME_INVALID', 'tls', { cert: { subjectaltname: 'DNS:quiz.local' } }),
      /^the server's certificate is for DNS:quiz\.local, not for the dialled name: dial that name/,
    ],
    [failed('ERR_TLS_CERT_ALTNAME_INVALID'), /is for no name, not for the dialled name/],
    [failed('ERR_SSL_TLSV1_UNRECOGNIZED_NAME'), /dial the name in its certificate$/],
    [failed('ERR_SSL_WRONG_VERSION_NUMBER'), /^this port has no TLS: use ws:\/\//],
    [failed('HPE_INVALID_CONSTANT'), /begin with wss:\/\/\?$/],
  ])('explains what to try for %j', (end, text) => {
    expect(advice(end)).toMatch(text);
  });

  it.each<LinkEnd>([
    failed('EOTHER'),
    { kind: 'failed', error: null },
    { kind: 'timeout', ms: 1 },
    { kind: 'dead', ms: 1 },
  ])('has no advice for %j', (end) => expect(advice(end)).toBeUndefined());
});
