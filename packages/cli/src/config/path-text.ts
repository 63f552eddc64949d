import { printable } from '@hardware-ws/client';

/** A path as a person writes it: `outgoing[3].args[0]`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${keyText(String(key))}`))
    .join('')
    .replace(/^\./, '');
}

/** A key as it is, or quoted when it holds what a terminal would not show. */
function keyText(key: string): string {
  return /^[^\s\p{C}"]+$/u.test(key) ? key : printable(JSON.stringify(key));
}
