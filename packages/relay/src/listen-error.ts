const remedies: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is in use: stop the program that has it, or choose another port (0 takes any free one)',
  EACCES: 'this user may not use the port: choose one above 1023',
  ERR_SOCKET_BAD_PORT: 'no such port: choose one from 0 (any free one) to 65535',
  EADDRNOTAVAIL: 'no such address on this machine: choose 127.0.0.1, or 0.0.0.0 for all',
  ENOTFOUND: 'no such host name: choose 127.0.0.1, or 0.0.0.0 for all',
};

/**
 * An Error that says what could not listen, where, and what to do.
 *
 * @example
 * server.on('error', (cause) => console.error(listenError('127.0.0.1', 8000, cause).message));
 */
export function listenError(host: string, port: number, cause: NodeJS.ErrnoException): Error {
  const remedy = remedies[cause.code ?? ''] ?? `${cause.message}: choose another host or port`;
  return new Error(`The relay cannot listen on ${host}:${String(port)}: ${remedy}.`, { cause });
}
