import type { LinkEnd } from '@hardware-ws/client';

/** What to do on this machine about a backend that is not reached, with the options of the command. */
export function backendFix(end: LinkEnd): string {
  return (
    fixes.find(([sign]) => sign.test(signOf(end)))?.[1] ??
    'Check --server (and --origin), the network, and that the backend runs.'
  );
}

/** What tells one failure from another: a step, a status or the code of an error. */
function signOf(end: LinkEnd): string {
  if (end.kind === 'timeout') return end.step?.waitingFor ?? '';
  if (end.kind === 'refused') return String(end.status);
  const { code = '' } = (end.kind === 'failed' ? Object(end.error) : {}) as { readonly code?: string };
  return code === 'ECONNRESET' ? 'answer' : code;
}

const fixes: readonly (readonly [sign: RegExp, fix: string])[] = [
  [/^(name|ENOTFOUND|EAI_AGAIN)$/, 'See what getent hosts says of the name, or give --server the IP address.'],
  [
    /^(connection|ETIMEDOUT|E(HOST|NET)UNREACH|EADDRNOTAVAIL|EINVAL)$/,
    'See whether ping reaches it and what ip route says; then look for a firewall.',
  ],
  [
    /^ECONNREFUSED$/,
    'Start the backend, or correct the port of --server: ss -ltn on its machine shows who listens where.',
  ],
  [
    /CERT|UNABLE_TO/,
    'Give --ca the certificate of its authority, and --server the name that its certificate is for; see date.',
  ],
  [
    /^(tls|answer|EPROTO|ERR_SSL|HPE_|400)/,
    'Try --server with wss:// before it where it has none, or without; and see the log of the backend.',
  ],
  [
    /^40[13]$/,
    'Give --origin the address of the web page that this backend serves, or --token the place of a token that it takes.',
  ],
  [
    /^3/,
    'Open a web page on this machine: a login in its place is a captive portal. Else give --server the address that is named.',
  ],
  [/^(429|503)$/, 'See the log of the backend, and whether other machines dial it over and over.'],
  [/^50[24]$/, 'Start the backend that the proxy stands before.'],
  [
    /^[245]/,
    'Correct the port of --server. If nginx stands before the backend, it needs proxy_http_version 1.1, proxy_set_header Upgrade $http_upgrade and proxy_set_header Connection "upgrade".',
  ],
];
