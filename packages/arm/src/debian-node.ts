import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** A folder with Debian 13's Node for an architecture and all that it needs, as on a board with that system. */
export function debianNode(architecture: string): string {
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  const script = join(__dirname, 'debian-node.sh');
  return execFileSync(script, [architecture], { encoding: 'utf8', stdio: [...stdio] }).trim();
}
