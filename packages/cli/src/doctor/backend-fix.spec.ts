import type { LinkEnd } from '@hardware-ws/client';
import { backendFix } from './backend-fix.ts';

function refused(status: number): LinkEnd {
  return { kind: 'refused', status, url: 'ws://quiz/' };
}
function failed(code: string): LinkEnd {
  return { kind: 'failed', error: Object.assign(new Error(), { code }) };
}
function tooSlow(waitingFor: 'name' | 'connection' | 'tls' | 'answer'): LinkEnd {
  return {
    kind: 'timeout',
    ms: 5000,
    step: { waitingFor },
  };
}

describe('backendFix', () => {
  it.each<[LinkEnd, RegExp]>([
    [tooSlow('name'), /getent hosts/],
    [failed('ENOTFOUND'), /getent hosts/],
    [tooSlow('connection'), /ping/],
    [failed('EHOSTUNREACH'), /ping/],
    [failed('ECONNREFUSED'), /ss -ltn/],
    [failed('DEPTH_ZERO_SELF_SIGNED_CERT'), /--ca/],
    [failed('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), /--ca/],
    [failed('ERR_TLS_CERT_ALTNAME_INVALID'), /--ca, and the name in its certificate/],
    [tooSlow('tls'), /wss:\/\//],
    [tooSlow('answer'), /wss:\/\//],
    [failed('ECONNRESET'), /wss:\/\//],
    [failed('EPROTO'), /wss:\/\//],
    [refused(400), /wss:\/\//],
    [refused(403), /--origin/],
    [refused(302), /captive portal/],
    [refused(429), /over and over/],
    [refused(502), /Start the backend/],
    [refused(200), /proxy_set_header Upgrade/],
    [refused(404), /proxy_set_header Upgrade/],
    [refused(426), /proxy_set_header Upgrade/],
    [refused(500), /proxy_set_header Upgrade/],
    [failed('EOTHER'), /^Check --server/],
    [{ kind: 'closed', code: 1006, reason: '' }, /^Check --server/],
  ])('says of %j: %s', (end, fix) => {
    expect(backendFix(end)).toMatch(fix);
  });
});
