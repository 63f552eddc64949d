/** What a rule's limit may do to what it makes, by a line: only the running bridge knows what went before. */
export function limitLines({
  rate_limit_hz: hz,
}: { readonly rate_limit_hz?: number | undefined } = {}): readonly string[] {
  return hz === undefined
    ? []
    : [`  at most ${hz} a second: it waits, or a newer one takes its place, if one went just before`];
}
