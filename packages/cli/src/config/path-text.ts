import { printable } from '@hardware-ws/client';

/** Formats a path, for example `list[3].name`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${keyText(String(key))}`))
    .join('')
    .replace(/^\./, '');
}

/** A key, quoted if it contains white space, quotes or control characters. */
function keyText(key: string): string {
  return /^[^\s\p{C}"]+$/u.test(key) ? key : printable(JSON.stringify(key));
}
