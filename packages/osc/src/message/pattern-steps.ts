export type Reach = ReadonlySet<number>;

/** A token of a pattern: all places of an address that it leads to from some places, and back to the first that led to one. */
export interface Step {
  readonly forward: (address: string, from: Reach) => Reach;
  readonly back: (address: string, to: number, from: Reach) => number;
  /** The name of the part that it stands for, of `{name}` in the address of a rule. */
  readonly part?: string;
}

const anyToken = /\*|\?|\[(?<not>!?)(?<set>[^\][/{}]+)\]|\{(?<words>[^{}[\]/]*)\}|[^*?[\]{}]+/y;
const partName = /^[A-Za-z_]\w*$/;

/** Whether one character takes two places: those beyond U+FFFF do. */
function isPair(address: string, at: number): boolean {
  return (address.codePointAt(at) ?? 0) > 0xffff;
}

/** Characters of one part, at least so many: from each place, all places up to the next slash. */
function anything(least: 0 | 1): Pick<Step, 'forward' | 'back'> {
  return {
    forward(address, from) {
      const reached = new Set<number>();
      const walked = new Set<number>();
      for (const start of from) {
        let at = start;
        if (least === 1) {
          if (at === address.length || address[at] === '/') continue;
          at += isPair(address, at) ? 2 : 1;
        }
        for (; !walked.has(at); at++) {
          walked.add(at);
          reached.add(at);
          if (at === address.length || address[at] === '/') break;
          if (isPair(address, at)) at++;
        }
      }
      return reached;
    },
    back(address, to, from) {
      let first = to;
      for (let at = to; at >= 0; at--) {
        if (at < to && address[at] === '/') break;
        if (from.has(at) && to - at >= least) first = at;
      }
      return first;
    },
  };
}

function oneOf(accepts: (character: string) => boolean): Step {
  return {
    forward: (address, from) =>
      new Set(
        [...from].flatMap((at) => {
          const character = address.slice(at, at + (isPair(address, at) ? 2 : 1));
          return character !== '' && accepts(character) ? [at + character.length] : [];
        }),
      ),
    back: (address, to, from) => (from.has(to - 2) && isPair(address, to - 2) ? to - 2 : to - 1),
  };
}

function anyWord(words: readonly string[]): Step {
  const forward = (address: string, from: Reach) =>
    new Set(
      words.flatMap((word) => [...from].filter((at) => address.startsWith(word, at)).map((at) => at + word.length)),
    );
  return {
    forward,
    back: (address, to, from) =>
      Math.min(
        ...words
          .map((word) => ({ word, at: to - word.length }))
          .filter(({ word, at }) => from.has(at) && address.startsWith(word, at))
          .map(({ at }) => at),
      ),
  };
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

function stepOf({ 0: token, groups }: RegExpExecArray, withParts: boolean): Step {
  if (token === '*') return anything(0);
  if (token === '?') return oneOf((character) => character !== '/');
  const { not, set, words } = groups ?? {};
  if (withParts && words !== undefined && partName.test(words)) return { ...anything(1), part: words };
  return set === undefined ? anyWord(words?.split(',') ?? [token]) : characterClass(set, not === '!');
}

/** The tokens of a pattern; `undefined` if it is malformed. With parts, `{name}` is one or more characters without a slash. */
export function patternSteps(pattern: string, withParts: boolean): readonly Step[] | undefined {
  const token = new RegExp(anyToken);
  const steps: Step[] = [];
  while (token.lastIndex < pattern.length) {
    const match = token.exec(pattern);
    if (!match) return undefined;
    steps.push(stepOf(match, withParts));
  }
  return steps;
}

/** Whether the steps of a pattern lead to the end of an address. */
export function isMatch(steps: readonly Step[], address: string): boolean {
  return steps.reduce<Reach>((from, step) => step.forward(address, from), new Set([0])).has(address.length);
}
