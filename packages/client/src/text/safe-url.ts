/**
 * A URL as it may be shown: without user and password, and with only those values of its query that are known to be
 * harmless, and with what cannot be seen, as a byte order mark, as its escape. A path is shown whole, so a secret does not belong
 * there.
 *
 * @example
 * safeUrl('wss://me:pass@show/ws?token=abc&client_id=main'); // 'wss://…@show/ws?token=…&client_id=main'
 */
export function safeUrl(url: string): string {
  return url
    .replace(/["\s\p{Cc}\p{Cf}]/gu, (character) => (character === ' ' ? character : encodeURIComponent(character)))
    .replace(userInfo, '$1…@')
    .replace(/([?#])([^]+)$/, (_, mark: string, query: string) => mark + query.split('&').map(withoutValue).join('&'));
}

/** A password that nobody encoded may hold a slash or a question mark; a port is digits. */
const userInfo = /^([^:/?#]*:\/\/)(?:[^/?#]*|[^/?#@:]*:(?!\d*[/?#])[^]*)@/;

function withoutValue(part: string): string {
  if (/^client_(type|id)=[^#;?=]*$/.test(part)) return part;
  // What has nothing but `=` at its end is no name: Base64 ends so.
  const [name = ''] = /^[\w.~%[\]-]+=(?!=*$)/.exec(part) ?? [];
  return `${name}…`;
}
