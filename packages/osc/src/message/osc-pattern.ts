type Reach = ReadonlySet<number>;
type Step = (address: string, from: Reach) => Reach;

const anyToken = /\*|\?|\[(?<not>!?)(?<set>[^\][/{}]+)\]|\{(?<words>[^{}[\]/]*)\}|[^*?[\]{}]+/y;

/** Whether one character takes two places: those beyond U+FFFF do. */
function isPair(address: string, at: number): boolean {
  return (address.codePointAt(at) ?? 0) > 0xffff;
}

/** Zero or more characters of one part: from each place, all places up to the next slash. */
const anything: Step = (address, from) => {
  const reached = new Set<number>();
  for (const start of from) {
    for (let at = start; !reached.has(at); at++) {
      reached.add(at);
      if (at === address.length || address[at] === '/') break;
      if (isPair(address, at)) at++;
    }
  }
  return reached;
};

function oneOf(accepts: (character: string) => boolean): Step {
  return (address, from) =>
    new Set(
      [...from].flatMap((at) => {
        const character = address.slice(at, at + (isPair(address, at) ? 2 : 1));
        return character !== '' && accepts(character) ? [at + character.length] : [];
      }),
    );
}

function anyWord(words: readonly string[]): Step {
  return (address, from) =>
    new Set(
      words.flatMap((word) => [...from].filter((at) => address.startsWith(word, at)).map((at) => at + word.length)),
    );
}

function place(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function characterClass(set: string, negated: boolean): Step {
  const ranges = Array.from(set.matchAll(/([^])(?:-([^]))?/gu), ([, first = '', last = first]) =>
    [first, last].map(place),
  );
  const within = (character: string) =>
    ranges.some(([first = 0, last = 0]) => place(character) >= first && place(character) <= last);
  return oneOf((character) => character !== '/' && within(character) !== negated);
}

function stepOf({ 0: token, groups }: RegExpExecArray): Step {
  if (token === '*') return anything;
  if (token === '?') return oneOf((character) => character !== '/');
  const { not, set, words } = groups ?? {};
  return set === undefined ? anyWord(words?.split(',') ?? [token]) : characterClass(set, not === '!');
}

/**
 * An OSC 1.0 address pattern (`*` `?` `[a-z]` `[!a]` `{this,that}`) as a test of addresses; nothing if it is malformed.
 *
 * `?` stands for any one character but the slash, and so for those that a pattern cannot name: `/a?1?` matches `/a[1]`.
 *
 * It follows all ways through the address at once, so the time is bounded by the two lengths, whatever the pattern.
 *
 * @example
 * oscPattern('/ch/?[0-9]/{mute,solo}')?.('/ch/12/mute'); // true: no wildcard crosses a slash
 */
export function oscPattern(pattern: string): ((address: string) => boolean) | undefined {
  const token = new RegExp(anyToken);
  const steps: Step[] = [];
  while (token.lastIndex < pattern.length) {
    const match = token.exec(pattern);
    if (!match) return undefined;
    steps.push(stepOf(match));
  }
  return (address) => steps.reduce<Reach>((from, step) => step(address, from), new Set([0])).has(address.length);
}
