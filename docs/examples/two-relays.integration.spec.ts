import { connect$, forward, sendTo } from '@hardware-ws/client';
import { quizzer, type QuizzerMessage, type QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import { relay$, type RelayEvent } from '@hardware-ws/relay';
import {
  ReplaySubject,
  Subscription,
  filter,
  firstValueFrom,
  from,
  lastValueFrom,
  map,
  merge,
  scan,
  type Observable,
} from 'rxjs';

type Sent = Extract<RelayEvent, { readonly kind: 'message' }>;

let life = new Subscription();
afterEach(() => {
  life.unsubscribe();
  life = new Subscription();
});

/** Starts a relay, which sends every message to everybody in the game, its sender too. */
async function started() {
  const event$ = new ReplaySubject<RelayEvent>();
  life.add(relay$().subscribe(event$));
  const { port } = await firstValueFrom(event$.pipe(filter((event) => event.kind === 'listening')));
  const client = (clientType: string) => clientOf(port, clientType);
  const received$ = event$.pipe(filter((event): event is Sent => event.kind === 'message'));
  return { client, port, received$ };
}

function clientOf(port: number, clientType: string) {
  const protocol = quizzer({ host: `127.0.0.1:${String(port)}`, gameId: 1, clientType });
  return connect$(protocol, { warn: () => undefined });
}

/** What the relay received, each as its sender and its board, once there are so many. */
function boards({ received$ }: { readonly received$: Observable<Sent> }, most: number) {
  return firstValueFrom(
    received$.pipe(
      map(({ client, text }) => [client.clientType, (JSON.parse(text) as { board?: number }).board]),
      filter(([, board]) => board !== undefined),
      scan((all: readonly unknown[], one) => [...all, one], []),
      filter((all) => all.length >= most),
    ),
  );
}

/** The board alone: the relay writes the sender's channel into each message, so an echo has another one. */
function withoutSender({ type, ...message }: Extract<QuizzerMessage, { readonly type: 'select_board' }>) {
  return { type, board: message['board'] };
}

function select(board: number) {
  return { type: 'select_board', board } satisfies QuizzerOutgoingMessage;
}

describe('two relays, each forwarded to the other', () => {
  it('have every message once', async () => {
    const [one, two] = await Promise.all([started(), started()]);
    const [here, there] = [one.client('forward'), two.client('forward')];
    const warn = jest.fn();
    const options = { types: ['select_board'], map: withoutSender, warn } as const;
    life.add(merge(forward(here, there, options), forward(there, here, options)).subscribe());
    await Promise.all([here, there].map(opened));
    await say(one.client('host'), 1, 2);
    await boards(two, 2);
    await say(two.client('host'), 3, 4);
    const expected = [
      ['host', 1],
      ['host', 2],
      ['forward', 3],
      ['forward', 4],
    ];
    expect(await boards(one, 4)).toEqual(expected);
    // What is under way has arrived when a later message has arrived.
    await say(one.client('host'), 5);
    expect(await boards(two, 5)).toEqual([
      ['forward', 1],
      ['forward', 2],
      ['host', 3],
      ['host', 4],
      ['forward', 5],
    ]);
    expect(await boards(one, 5)).toEqual([...expected, ['host', 5]]);
    expect(warn).not.toHaveBeenCalled();
  });

  it('stop a loop through another process, with one warning that names both', async () => {
    const [one, two] = await Promise.all([started(), started()]);
    const [here, there] = [one.client('forward'), two.client('forward')];
    const warn = jest.fn();
    const options = { types: ['select_board'], map: withoutSender } as const;
    const stopped = firstValueFrom(
      forward(here, there, { ...options, warn }).pipe(filter(({ kind }) => kind === 'loop')),
    );
    // Connections of their own, like those of another process.
    const [otherHere, otherThere] = [one.client('other'), two.client('other')];
    life.add(forward(otherThere, otherHere, options).subscribe());
    await Promise.all([here, there, otherHere, otherThere].map(opened));
    await say(one.client('host'), 7);
    await stopped;
    expect(await boards(two, 20)).toHaveLength(20);
    expect(warn.mock.calls).toEqual([[expect.stringMatching(textOfLoop(one.port, two.port))]]);
  });
});

function textOfLoop(from: number, to: number) {
  return new RegExp(
    `^\`select_board\` goes round and round \\(more than 20 equal messages within 5 s\\), .* from ws://127.0.0.1:${String(from)}/.* to ws://127.0.0.1:${String(to)}/`,
  );
}

function opened({ status$ }: Pick<ReturnType<typeof clientOf>, 'status$'>) {
  return firstValueFrom(status$.pipe(filter(({ kind }) => kind === 'open')));
}

async function say(client: ReturnType<typeof clientOf>, ...numbers: readonly number[]) {
  await lastValueFrom(from(numbers.map(select)).pipe(sendTo(client)));
}
