import type { LinkEnd } from '@hardware-ws/client';

/** What to do about a backend that cannot be reached, in terms of this machine and the options of the command. */
export function backendFix(end: LinkEnd): string {
  return (
    fixes.find(([sign]) => sign.test(signOf(end)))?.[1] ??
    'Check --server (and --origin), the network, and that the backend is running.'
  );
}

/** The feature that identifies a failure: the step that timed out, the HTTP status, or the error code. */
function signOf(end: LinkEnd): string {
  if (end.kind === 'timeout') return end.step?.waitingFor ?? '';
  if (end.kind === 'refused') return String(end.status);
  const { code = '' } = (end.kind === 'failed' ? Object(end.error) : {}) as { readonly code?: string };
  return code === 'ECONNRESET' ? 'answer' : code;
}

const fixes: readonly (readonly [sign: RegExp, fix: string])[] = [
  [/^(name|ENOTFOUND|EAI_AGAIN)$/, 'Check the name with getent hosts, or pass the IP address to --server.'],
  [
    /^(connection|ETIMEDOUT|E(HOST|NET)UNREACH|EADDRNOTAVAIL|EINVAL)$/,
    'Check that ping reaches it and that ip route shows a route; then look for a firewall.',
  ],
  [
    /^ECONNREFUSED$/,
    'Start the backend, or correct the port in --server. Run ss -ltn on its machine to see which ports are open.',
  ],
  [
    /CERT|UNABLE_TO/,
    'Pass the certificate of its authority to --ca, and the name in its certificate to --server. Check the clock with date.',
  ],
  [/^(tls|answer|EPROTO|ERR_SSL|HPE_|400)/, 'Add wss:// to --server or remove it. Check the log of the backend.'],
  [
    /^40[13]$/,
    'Pass the address of the web page that this backend serves to --origin, or the place of a valid token to --token.',
  ],
  [
    /^3/,
    'Open a web page on this machine. If a login page appears instead, the network has a captive portal. Otherwise pass the address above to --server.',
  ],
  [/^(429|503)$/, 'Check the log of the backend, and whether other machines connect over and over.'],
  [/^50[24]$/, 'Start the backend behind the proxy.'],
  [
    /^[245]/,
    'Correct the port in --server. If the backend is behind nginx, nginx needs proxy_http_version 1.1, proxy_set_header Upgrade $http_upgrade and proxy_set_header Connection "upgrade".',
  ],
];
