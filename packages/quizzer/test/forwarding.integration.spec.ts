import { sendTo } from '@hardware-ws/client';
import { mergeMap, Subscription } from 'rxjs';
import { forwardedMessages, type QuizzerOutgoingMessage } from '../src/index.ts';
import { describeOnEachBackend } from './describe-on-each-backend.ts';
import type { Player } from './players.ts';

const messages: readonly QuizzerOutgoingMessage[] = [
  { type: 'buzzer_pressed', buzzerId: 2 },
  { type: 'toggle_buzzers', enabled: true },
  { type: 'select_board', board: 1 },
];

describeOnEachBackend('two games that are forwarded to each other', ({ play, newGame }) => {
  let forwarding: Subscription;
  beforeEach(() => {
    forwarding = new Subscription();
  });
  afterEach(() => {
    forwarding.unsubscribe();
  });
  const forward = (from: Player, to: Player) => {
    forwarding.add(from.game.pipe(mergeMap(forwardedMessages), sendTo(to.game)).subscribe());
  };
  const games = async () => {
    const [gameId, otherId] = [newGame(), newGame()];
    const player = play({ gameId });
    const [here, hereToo] = [play({ gameId }), play({ gameId })];
    const [there, thereToo] = [play({ gameId: otherId }), play({ gameId: otherId })];
    for (const each of [player, here, hereToo, there, thereToo]) await each.fence();
    return { player, here, hereToo, there, thereToo };
  };
  /** Once the fence of `back` has returned, `back` has sent everything that it makes of what `there` received. */
  const heardInBoth = async (there: Player, back: Player) => ({
    there: [await there.next(), ...(await there.heard())],
    here: await back.heard(),
  });

  it.each(messages)('each receive %j once', async (message) => {
    const { player, here, there } = await games();
    forward(here, there);
    forward(there, here);
    player.send(message);
    const heard = await heardInBoth(there, here);
    expect(heard).toMatchObject({ there: [{ ...message, forwarded: true }], here: [message] });
    expect(await there.heard()).toEqual([]);
    expect([...here.faults, ...there.faults]).toEqual([]);
  });

  it.each(messages)('each receive %j once if each direction is a separate script', async (message) => {
    const { player, here, hereToo, there, thereToo } = await games();
    forward(here, there);
    forward(thereToo, hereToo);
    player.send(message);
    expect(await heardInBoth(thereToo, hereToo)).toMatchObject({ there: [message], here: [message] });
    expect(await there.heard()).toMatchObject([message]);
  });

  it.each(messages)('each receive %j once if the forwarding script itself sends it', async (message) => {
    const { here, there } = await games();
    forward(here, there);
    forward(there, here);
    here.send(message);
    expect(await heardInBoth(there, here)).toMatchObject({ there: [message], here: [message] });
  });

  it('each receive twice what was sent twice in either game', async () => {
    const { player, here, there, thereToo } = await games();
    forward(here, there);
    forward(there, here);
    const toggle = { type: 'toggle_buzzers', enabled: true } as const;
    player.send(toggle);
    player.send(toggle);
    await there.next();
    const heard = await heardInBoth(there, here);
    expect(heard).toMatchObject({ there: [toggle], here: [toggle, toggle] });
    thereToo.send(toggle);
    expect(await heardInBoth(here, there)).toMatchObject({ there: [toggle], here: [toggle] });
  });

  it('each have their own id for a press, which its second copy shares', async () => {
    const { player, here, there } = await games();
    forward(here, there);
    player.send({ type: 'buzzer_pressed', buzzerId: 2, press_id: 'a-1' });
    player.send({ type: 'buzzer_pressed', buzzerId: 2, press_id: 'a-1' });
    const [first, second] = [await there.next(), await there.next()];
    expect(first['press_id']).not.toBe('a-1');
    expect(second).toEqual(first);
    expect(first['channel_id']).toBe((await there.fence()).channelId);
  });

  it('do not exchange pings and presence', async () => {
    const { player, here, there } = await games();
    forward(here, there);
    player.send({ type: 'ping', timestamp: 1 });
    player.send({ type: 'client_connection_status', client_type: 'buzzer', client_id: 'main', connected: true });
    player.send({ type: 'select_board', board: 1 });
    expect(await there.next()).toMatchObject({ type: 'select_board', board: 1 });
    expect(await there.heard()).toEqual([]);
  });
});
