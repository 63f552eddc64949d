type Reach = ReadonlySet<number>;
type Step = (address: string, from: Reach) => Reach;

const TOKEN = /\*|\?|\[(?<not>!?)(?<set>[^\][/{}]+)\]|\{(?<words>[^{}[\]/]*)\}|[^*?[\]{}]+/y;

/** Zero or more characters of one part: from each place, all places up to the next slash. */
const anything: Step = (address, from) => {
  const reached = new Set<number>();
  for (const start of from) {
    for (let at = start; !reached.has(at); at++) {
      reached.add(at);
      if (at === address.length || address[at] === '/') break;
    }
  }
  return reached;
};

const oneOf =
  (accepts: (character: string) => boolean): Step =>
  (address, from) =>
    new Set([...from].filter((at) => at < address.length && accepts(address.charAt(at))).map((at) => at + 1));

const anyWord =
  (words: readonly string[]): Step =>
  (address, from) =>
    new Set(
      words.flatMap((word) => [...from].filter((at) => address.startsWith(word, at)).map((at) => at + word.length)),
    );

const characterClass = (set: string, negated: boolean): Step => {
  const ranges = set.match(/[^]-[^]|[^]/g) ?? [];
  const within = (character: string) =>
    ranges.some((range) => character >= range.charAt(0) && character <= range.charAt(range.length - 1));
  return oneOf((character) => character !== '/' && within(character) !== negated);
};

const stepOf = ({ 0: token, groups }: RegExpExecArray): Step => {
  if (token === '*') return anything;
  if (token === '?') return oneOf((character) => character !== '/');
  const { not, set, words } = groups ?? {};
  return set === undefined ? anyWord(words?.split(',') ?? [token]) : characterClass(set, not === '!');
};

/**
 * An OSC 1.0 address pattern (`*` `?` `[a-z]` `[!a]` `{this,that}`) as a test of addresses; nothing if it is malformed.
 *
 * It follows all ways through the address at once, so the time is bounded by the two lengths, whatever the pattern.
 *
 * @example
 * oscPattern('/ch/?[0-9]/{mute,solo}')?.('/ch/12/mute'); // true: no wildcard crosses a slash
 */
export const oscPattern = (pattern: string): ((address: string) => boolean) | undefined => {
  const token = new RegExp(TOKEN);
  const steps: Step[] = [];
  while (token.lastIndex < pattern.length) {
    const match = token.exec(pattern);
    if (!match) return undefined;
    steps.push(stepOf(match));
  }
  return (address) => steps.reduce<Reach>((from, step) => step(address, from), new Set([0])).has(address.length);
};
