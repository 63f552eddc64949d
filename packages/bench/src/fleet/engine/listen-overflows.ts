import { readFileSync } from 'node:fs';

/** How many connections this machine has refused to queue since it started, because a listener's backlog was full. */
export function listenOverflows(): number {
  const [names = [], counts = []] = readFileSync('/proc/net/netstat', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('TcpExt:'))
    .map((line) => line.split(' '));
  return Number(counts[names.indexOf('ListenOverflows')] ?? NaN);
}
