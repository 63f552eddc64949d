/**
 * Makes a URL safe to show. User and password are removed, and so are the values of the query, except those known to be
 * harmless. Invisible characters, for example a byte order mark, are escaped. The path is kept, so do not put a secret there.
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

/** A password that was not encoded may contain a slash or a question mark. A port has digits only. */
const userInfo = /^([^:/?#]*:\/\/)(?:[^/?#]*|[^/?#@:]*:(?!\d*[/?#])[^]*)@/;

function withoutValue(part: string): string {
  if (/^client_(type|id)=[^#;?=]*$/.test(part)) return part;
  // Text that only ends in `=` is not a name but Base64.
  const [name = ''] = /^[\w.~%[\]-]+=(?!=*$)/.exec(part) ?? [];
  return `${name}…`;
}
