import { spawnSync } from 'node:child_process';

const programs: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  'python3-django': ['/usr/bin/python3', '-c', 'import django'],
  'python3-django-channels': ['/usr/bin/python3', '-c', 'import channels'],
  'python3-daphne': ['/usr/bin/python3', '-c', 'import daphne'],
  'python3-channels-redis': ['/usr/bin/python3', '-c', 'import channels_redis'],
  'redis-server': ['redis-server', '--version'],
};

/**
 * The Debian packages that the real backend needs and this machine lacks.
 *
 * @example
 * missingCounterparts(); // ['redis-server']
 */
export function missingCounterparts(): readonly string[] {
  return Object.entries(programs)
    .filter(([, [command, ...args]]) => spawnSync(command, args).status !== 0)
    .map(([name]) => name);
}
