/**
 * The length of a text in UTF-8, in bytes; `undefined` for a text that OSC cannot carry: NUL would end it early, and a lone
 * surrogate has no UTF-8 encoding.
 */
export function utf8Length(text: string): number | undefined {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0) return undefined;
    if (unit < 0x80) continue;
    if (unit < 0x800) length += 1;
    else if (unit < 0xd800 || unit > 0xdfff) length += 2;
    else {
      const low = text.charCodeAt(++at); // NaN at the end
      if (unit > 0xdbff || !(low >= 0xdc00 && low <= 0xdfff)) return undefined;
      length += 2; // four bytes for two units
    }
  }
  return length;
}
