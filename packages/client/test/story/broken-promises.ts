import type { Wrote } from './far-house.ts';
import type { Act, Story } from './played-story.ts';

/** The promises of a connection that a story breaks, each with where. */
export function brokenPromises(story: Story, acts: readonly Act[]): readonly string[] {
  const { acceptedAt, wrote, opens, events, completed, left } = story;
  const sockets = [...new Set(wrote.map(({ socket }) => socket))];
  return [
    ...sockets.flatMap((socket) =>
      ofSocket(
        wrote.filter((each) => each.socket === socket),
        acceptedAt.get(socket) ?? Infinity,
        acts,
      ),
    ),
    ...ofRequests(story),
    ...ofMessages(story, acts),
    ...unless(String(opens) === String([...acceptedAt.values()]), 'it is open exactly when a login has succeeded'),
    ...unless(
      events.every(({ id, of }) => wrote.some((each) => each.type === 'listen' && each.id === id && each.n === of)),
      'a subscription brings its own events',
    ),
    ...unless(completed === 1, 'it ends once'),
    ...unless(String(left) === '0,0', `nothing is left at the end, but ${String(left)} was`),
  ];
}

function ofSocket(wrote: readonly Wrote[], since: number, acts: readonly Act[]): readonly string[] {
  const [, ...others] = wrote;
  const opening = others.filter(({ at }) => at === since);
  const firstHeld = opening.findIndex(({ type }) => type !== 'listen');
  const late =
    firstHeld < 0
      ? []
      : opening.slice(firstHeld).filter(({ type, id }) => type === 'listen' && (acts[id]?.at ?? 0) < since);
  const listens = wrote.filter(({ type }) => type === 'listen').map(({ id }) => id);
  return [
    ...unless(
      wrote.every(({ n }, index) => n === index + 1),
      'frames are numbered one by one',
    ),
    ...unless(
      wrote.every(({ type }, index) => (type === 'auth') === (index === 0)),
      'the login is written first, and once',
    ),
    ...unless(
      others.every(({ at }) => at >= since),
      'nothing is written before the login has succeeded',
    ),
    ...unless(late.length === 0, 'subscriptions are written before what was held'),
    ...unless(new Set(listens).size === listens.length, 'a subscription is written once on a socket'),
  ];
}

function ofRequests({ results, wrote }: Story): readonly string[] {
  return [...results].flatMap(([id, settled]) => {
    const written = wrote.filter((each) => each.type === 'call' && each.id === id).length;
    return [
      ...unless(settled.length === 1, `request ${id} settles once, and not as ${settled.join()}`),
      ...unless(written === (settled[0] === 'offline' ? 0 : 1), `request ${id} is written once unless it is offline`),
    ];
  });
}

function ofMessages({ outcomes, wrote }: Story, acts: readonly Act[]): readonly string[] {
  return [...outcomes].flatMap(([id, settled]) => {
    const { kind: type, at } = acts[id] ?? { kind: 'say', at: 0 };
    const written = wrote.filter((each) => each.type === type && each.id === id);
    const [outcome] = settled;
    const most = outcome?.kind === 'sent' ? 1 : outcome?.kind === 'dropped' ? 0 : 2;
    const isLost = outcome?.kind === 'dropped' && type !== 'say' && !['expired', 'ended'].includes(outcome.cause);
    return [
      ...unless(settled.length === 1, `message ${id} has one outcome`),
      ...unless(
        written.length >= Math.min(most, 1) && written.length <= most,
        `message ${id} is written as its outcome says`,
      ),
      ...unless(
        type !== 'press' || written.every((each) => each.at - at < 25),
        `message ${id} is not written after its ttl`,
      ),
      ...unless(!isLost, `message ${id} is kept as its delivery says`),
    ];
  });
}

function unless(kept: boolean, promise: string): readonly string[] {
  return kept ? [] : [promise];
}
