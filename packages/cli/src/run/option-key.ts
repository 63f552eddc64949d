import type { Option } from 'commander';

/** The key of an option in a file: `client_id` for `--client-id`. */
export function optionKey({ long }: Pick<Option, 'long'>): string {
  return (long ?? '').replace(/^--/, '').replaceAll('-', '_');
}
