/**
 * What to tell who has set a proxy in the environment, which we do not use, when it is meant for this address; `undefined` when
 * there is nothing to tell.
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
  return `${name} is set, but hardware-ws uses no proxy and dials ${hostname} itself: if only the proxy gets there, run it where there is a way past the proxy; else add ${hostname} to NO_PROXY.`;
}

/** Whether an entry of `NO_PROXY` means a host: `*`, a name with those below it, and either with a port. */
function isMeant(pattern: string, hostname: string, port: string): boolean {
  if (pattern === '*') return true;
  const [, name = '', onPort = ''] = /^(?:\*?\.)?(.*?)(?::(\d+))?$/.exec(pattern.toLowerCase()) ?? [];
  if (name === '' || (onPort !== '' && onPort !== port)) return false;
  return hostname === name || hostname.endsWith(`.${name}`);
}
