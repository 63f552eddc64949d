const names: Readonly<Record<number, string>> = { 20: 'DEBUG', 30: 'INFO', 40: 'WARNING', 50: 'ERROR', 60: 'CRITICAL' };

/**
 * Converts a line of the JSON log to the human-readable format.
 *
 * @example
 * humanLine('{"level":30,"time":1736937045000,"name":"buzzer:main","msg":"Connected"}');
 * // '[2025-01-15 10:30:45] [buzzer:main] INFO: Connected'
 */
export function humanLine(json: string): string {
  const { level, time, name, msg } = JSON.parse(json) as Readonly<Record<'level' | 'time', number>> &
    Readonly<Record<'name' | 'msg', string>>;
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `[${day} ${clock}] [${name}] ${names[level] ?? 'INFO'}: ${msg}`;
}
