/**
 * The warning about an HTTP proxy in the environment that would apply to this URL, because `hardware-ws` does not use proxies.
 * `undefined` if no proxy applies.
 *
 * @example
 * proxyWarning('ws://quiz.local/', { http_proxy: 'http://proxy:3128', no_proxy: '.local' }); // undefined
 */
export function proxyWarning(
  url: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { protocol, hostname, port } = new URL(url);
  const set = (...names: readonly string[]) =>
    names.flatMap((name) => [name, name.toUpperCase()]).find((name) => environment[name]?.trim());
  const name = set(protocol === 'wss:' ? 'https_proxy' : 'http_proxy', 'all_proxy');
  const spared = environment[set('no_proxy') ?? ''] ?? '';
  if (name === undefined || spared.split(/[\s,]+/).some((pattern) => isMeant(pattern, hostname, port)))
    return undefined;
  return `${name} is set, but hardware-ws does not use proxies and connects to ${hostname} directly. If ${hostname} is reachable without the proxy, add it to NO_PROXY to silence this warning. Otherwise run hardware-ws on a machine that reaches it directly.`;
}

/** Whether an entry of `NO_PROXY` matches a host. An entry is `*` or a domain with its subdomains, optionally with a port. */
function isMeant(pattern: string, hostname: string, port: string): boolean {
  if (pattern === '*') return true;
  const [, name = '', onPort = ''] = /^(?:\*?\.)?(.*?)(?::(\d+))?$/.exec(pattern.toLowerCase()) ?? [];
  if (name === '' || (onPort !== '' && onPort !== port)) return false;
  return hostname === name || hostname.endsWith(`.${name}`);
}
