import { advice } from './advice.ts';
import type { DialStep } from '../dial/dial.ts';
import type { LinkEnd } from './link-end.ts';

const refused = (status: number, more = {}): LinkEnd => ({
  kind: 'refused',
  status,
  url: 'ws://show:8000/ws',
  ...more,
});
const failed = (code: string, waitingFor?: DialStep['waitingFor'], more = {}): LinkEnd => ({
  kind: 'failed',
  error: Object.assign(new Error('oops'), { code, ...more }),
  step: waitingFor && { waitingFor },
});
const tooSlow = (waitingFor: DialStep['waitingFor'], at?: string): LinkEnd => ({
  kind: 'timeout',
  ms: 5000,
  step: { waitingFor, ...(at !== undefined && { address: at }) },
});

describe('advice', () => {
  it.each<[LinkEnd, RegExp]>([
    [tooSlow('protocol'), /^a function of the protocol .* has not answered$/],
    [tooSlow('name', 'quiz.local'), /^no name server tells the address of quiz\.local: .*network up\? An IP address/],
    [tooSlow('connection', '10.0.0.9:80'), /^nothing answers at 10\.0\.0\.9:80: is that machine on.*firewall/],
    [
      tooSlow('tls', '10.0.0.9:80'),
      /^10\.0\.0\.9:80 takes the connection but says nothing of TLS: is it ws:\/\/ there\?$/,
    ],
    [tooSlow('answer', '10.0.0.9:80'), /^10\.0\.0\.9:80 takes the connection but does not answer: .*wss:\/\/ there\?$/],
  ])('says what %j hangs at', (end, text) => {
    expect(advice(end)).toMatch(text);
  });

  it.each<[status: number, RegExp, more?: object]>([
    [200, /no WebSocket: is the path right, and does a proxy in between pass Upgrade on\?$/],
    [400, /is it wss:\/\/ there\? If not, does a proxy in between pass Upgrade on\?$/],
    [400, /^the server cannot read the request: does a proxy/, { url: 'wss://show/' }],
    [401, /the token or the password/],
    [403, /Origin, or want a token\?$/],
    [404, /is the path right, and does a proxy in between pass Upgrade on\?$/],
    [405, /is the path right/],
    [407, /^a proxy in between wants a password/],
    [408, /is the network slow\?$/],
    [418, /^the server does not take us/],
    [426, /^the server was not asked for a WebSocket: a proxy in between has to pass Upgrade/],
    [429, /^the server has had too many dials.*; the server asks us to wait for 1 min 30 s$/, { retryAfterMs: 90_000 }],
    [500, /^the server failed: .* does a proxy in between pass Upgrade on\?$/],
    [502, /^a proxy does not reach the backend behind it/],
    [503, /^the backend is not ready.*; the server asks us to wait for 7 s$/, { retryAfterMs: 7000 }],
    [504, /^a proxy got no answer from the backend/],
    [599, /^the server failed/],
  ])('says what a %d means: %s', (status, text, ...[more]) => {
    expect(advice(refused(status, more))).toMatch(text);
  });

  it.each([301, 302, 307, 308])('says where a %d leads, and follows it nowhere', (status) => {
    const to = (location?: string) => advice(refused(status, { location }));
    expect(to('https://show/ws')).toBe('the server is elsewhere: dial wss://show/ws');
    expect(to('/ws/')).toBe('the server is elsewhere: dial ws://show:8000/ws/');
    expect(to('http://portal/login')).toMatch(
      /^the server sends us to http:\/\/portal\/login and we do not go there.*captive portal\)\?$/,
    );
    expect(to('http://')).toMatch(/^the server sends us to http:\/\/ and/);
    expect(to()).toBe('the server sends us elsewhere, but does not say where');
  });

  it.each<[LinkEnd, RegExp]>([
    [failed('ECONNRESET'), /^reset by peer$/],
    [failed('ECONNRESET', 'connection'), /^reset by peer$/],
    [failed('ECONNRESET', 'tls'), /before TLS was agreed on: is it ws:\/\/ there\?$/],
    [failed('ECONNRESET', 'answer'), /before any answer: is the port the backend's, and is it wss:\/\/ there\?$/],
    [failed('ECONNREFUSED'), /is the backend running/],
    [failed('ETIMEDOUT'), /^nothing answers at that address/],
    [failed('EHOSTUNREACH'), /is the network up\?$/],
    [failed('ENETUNREACH'), /is the network up\?$/],
    [failed('ENOTFOUND'), /is the name right\?$/],
    [failed('EAI_AGAIN'), /cannot be looked up now: is the network up\?$/],
    [failed('EINVAL'), /link-local one \(fe80::\) needs an interface/],
    [failed('EADDRNOTAVAIL'), /IPv6\?$/],
    [failed('EACCES'), /firewall/],
    [failed('EPERM'), /firewall/],
    [failed('EMFILE'), /too many files/],
    [failed('DEPTH_ZERO_SELF_SIGNED_CERT'), /a file to --ca or NODE_EXTRA_CA_CERTS, or as tls\.ca$/],
    [failed('SELF_SIGNED_CERT_IN_CHAIN'), /--ca/],
    [failed('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), /--ca/],
    [failed('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'), /--ca/],
    [failed('CERT_HAS_EXPIRED'), /renew it, or is this machine's clock wrong\?$/],
    [failed('CERT_REVOKED'), /renew it$/],
    [
      failed('ERR_TLS_CERT_ALTNAME_INVALID', 'tls', { cert: { subjectaltname: 'DNS:quiz.local' } }),
      /^the server's certificate, of DNS:quiz\.local, is for another name: dial that/,
    ],
    [failed('ERR_TLS_CERT_ALTNAME_INVALID'), /is for another name/],
    [failed('ERR_SSL_TLSV1_UNRECOGNIZED_NAME'), /dial the name that it is known by$/],
    [failed('ERR_SSL_WRONG_VERSION_NUMBER'), /^no TLS on this port: use ws:\/\//],
    [failed('HPE_INVALID_CONSTANT'), /is it wss:\/\/ there\?$/],
  ])('says what to try for %j', (end, text) => {
    expect(advice(end)).toMatch(text);
  });

  it.each<LinkEnd>([
    failed('EOTHER'),
    { kind: 'failed', error: null },
    { kind: 'timeout', ms: 1 },
    { kind: 'dead', ms: 1 },
  ])('has none for %j', (end) => expect(advice(end)).toBeUndefined());
});
