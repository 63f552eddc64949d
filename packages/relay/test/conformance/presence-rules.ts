import type { Backend } from './backend.ts';

/** Who hears that a client has joined or left. */
export function presenceRules({ dial, join, newGame }: Backend): void {
  const status = (connected: boolean, clientId = 'main') => ({
    type: 'client_connection_status',
    client_type: 'buzzer',
    client_id: clientId,
    connected,
  });
  const main = 'client_type=buzzer&client_id=main';

  it('announces a newcomer to the room', async () => {
    const game = newGame();
    const host = await join(game);
    await join(game, main);
    const frames = await host.heard();
    expect(frames).toEqual([{ ...status(true), channel_id: host.channelId }]);
  });

  it('does not tell a newcomer who is already there', async () => {
    const game = newGame();
    await join(game, main);
    const other = await dial(`${String(game)}/?client_type=buzzer&client_id=other`);
    expect(await other.heard()).toMatchObject([status(true, 'other')]);
  });

  it.each([1000, 1001, 4000])('tells the room about a client that closes with %i', async (code) => {
    const game = newGame();
    const host = await join(game);
    const buzzer = await join(game, main);
    await host.heard();
    buzzer.socket.close(code);
    expect(await host.next()).toEqual({ ...status(false), channel_id: host.channelId });
  });

  it('tells the room about a client whose connection breaks', async () => {
    const game = newGame();
    const host = await join(game);
    const buzzer = await join(game, main);
    await host.heard();
    buzzer.socket.terminate();
    expect(await host.next()).toMatchObject(status(false));
  });

  it('breaks a connection that sends invalid UTF-8, and tells the room', async () => {
    const game = newGame();
    const host = await join(game);
    const buzzer = await join(game, main);
    await host.heard();
    buzzer.sendInvalid();
    // daphne drops the connection without a close code; other servers send one.
    expect([1006, 1007]).toContain(await buzzer.closed);
    expect(await host.next()).toMatchObject(status(false));
  });

  it('does not announce the leaving of a client without a type', async () => {
    const game = newGame();
    const host = await join(game);
    const page = await join(game, 'client_id=page');
    page.socket.close(1000);
    await page.closed;
    expect(await host.heard()).toEqual([]);
  });

  it('announces each connection, even if two have the same type and id', async () => {
    const game = newGame();
    const host = await join(game);
    const first = await join(game, main);
    await join(game, main);
    await host.heard();
    first.socket.close();
    expect(await host.next()).toMatchObject(status(false));
    expect(await host.heard()).toEqual([]);
  });

  it('does not announce anything to other rooms', async () => {
    const elsewhere = await join(newGame());
    const buzzer = await join(newGame(), main);
    expect(await elsewhere.heard()).toEqual([]);
    buzzer.socket.close();
    await buzzer.closed;
    expect(await elsewhere.heard()).toEqual([]);
  });
}
