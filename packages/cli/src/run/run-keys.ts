/** The keys with which a file of a box or a bridge also says how to run it, beside its own keys. */
export const runKeys: ReadonlySet<string> = new Set([
  ...['run', 'game_id', 'server', 'ca', 'token', 'token_as', 'origin', 'log_level', 'log_format'],
  ...['client_id', 'fair', 'false_start_ms', 'spare', 'gpio', 'metrics'],
]);

/** What a file with the key `run` says about the box or the bridge itself. A file without that key says nothing else. */
export function withoutRunKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'run')) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !runKeys.has(key)));
}
