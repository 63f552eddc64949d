import { connect$, linkEndText, request, subscription, type Status } from '@hardware-ws/client';
import * as fc from 'fast-check';
import { Subscription, distinctUntilChanged, filter, firstValueFrom, lastValueFrom, map, take, timer } from 'rxjs';
import { FakeHomeAssistant } from '../test/fake-home-assistant.ts';
import { entityStates } from './entity-states.ts';
import { homeAssistant, type HomeAssistantOptions } from './home-assistant.ts';

const turnOn = {
  type: 'call_service',
  domain: 'light',
  service: 'turn_on',
  target: { entity_id: 'light.stage' },
} as const;
const turnOff = { ...turnOn, service: 'turn_off' } as const;
const entities = { type: 'subscribe_entities' as const, entity_ids: ['light.stage'] };

/** Lets the sockets be read. */
function turn(): Promise<unknown> {
  return firstValueFrom(timer(0));
}

describe('homeAssistant, with a fake of Home Assistant', () => {
  let home: FakeHomeAssistant;
  let life: Subscription;
  beforeEach(async () => {
    home = await FakeHomeAssistant.start();
    life = new Subscription();
  });
  afterEach(async () => {
    life.unsubscribe();
    await home.stop();
  });

  const connect = (more: Partial<HomeAssistantOptions> = {}, maxMs = 50) => {
    const protocol = homeAssistant({ url: home.url, token: 'good', ttlMs: 10_000, ...more });
    const backoff = { initialMs: 10, maxMs, jitter: false };
    return connect$(protocol, { backoff, warn: () => undefined });
  };
  type Home = ReturnType<typeof connect>;
  const reached = <K extends Status['kind']>({ status$ }: Home, kind: K) =>
    firstValueFrom(status$.pipe(filter((status): status is Extract<Status, { kind: K }> => status.kind === kind)));
  const stage$ = (house: Home) =>
    subscription(house, entities, { events: 'event' }).pipe(
      entityStates(),
      map((states) => states['light.stage']?.state),
      distinctUntilChanged(),
    );
  /** Waits until the light is so. */
  const lit = (house: Home, state: string) => firstValueFrom(stage$(house).pipe(filter((now) => now === state)));

  it('logs in, tells the version, and asks for lists before anything else', async () => {
    const house = connect();
    life.add(house.keepOpen$.subscribe());
    expect((await reached(house, 'open')).details).toEqual({ version: '2024.6.0' });
    expect(await lastValueFrom(request(house, turnOn, { answer: 'result' }))).toMatchObject({ success: true });
    expect(home.commands[0]?.[0]).toMatchObject({ type: 'supported_features' });
  });

  it('follows a light that another client switches, through a cut', async () => {
    const house = connect();
    life.add(house.keepOpen$.subscribe());
    const seen: (string | undefined)[] = [];
    life.add(stage$(house).subscribe((state) => seen.push(state)));
    await lit(house, 'off');
    home.set('light.stage', 'on');
    await lit(house, 'on');
    home.cut();
    home.states['light.stage'] = 'off';
    await lit(house, 'off');
    expect(seen).toEqual(['off', 'on', 'off']);
  });

  it('asks for events before the commands that were held, at every opening', async () => {
    const house = connect();
    life.add(house.keepOpen$.subscribe());
    await reached(house, 'open');
    life.add(stage$(house).subscribe());
    home.cut();
    await reached(house, 'waiting');
    const done = lastValueFrom(request(house, turnOn, { answer: 'result' }));
    await done;
    const types = home.commands.at(-1)?.map(({ type }) => type);
    expect(types).toEqual(['supported_features', 'subscribe_entities', 'call_service']);
  });

  it('says what Home Assistant refuses', async () => {
    const house = connect();
    const nothing = { ...turnOn, target: { entity_id: 'light.nowhere' } };
    const answer = lastValueFrom(request(house, nothing, { answer: 'result' }));
    await expect(answer).rejects.toThrow(
      'The backend refused "call_service": Entity light.nowhere not found. (not_found)',
    );
  });

  it('ends for good when its token is wrong, and says why, after one login', async () => {
    const house = connect({ token: 'bad' });
    const sent = lastValueFrom(house.deliver(turnOn));
    expect(await sent).toMatchObject({ kind: 'dropped', cause: 'ended' });
    const { cause } = await reached(house, 'closed');
    expect(cause && linkEndText(cause)).toBe('the server rejected the login: Invalid access token or password');
    expect([home.logins, home.commands]).toEqual([1, []]);
  });

  it('ends for good when its token is revoked', async () => {
    const house = connect();
    const ended = lastValueFrom(house.keepOpen$, { defaultValue: 'complete' });
    await reached(house, 'open');
    home.revoke('good');
    expect(await ended).toBe('complete');
    expect((await reached(house, 'closed')).cause).toMatchObject({ kind: 'rejected' });
    expect(home.logins).toBe(2);
  });

  it('logs in with a fresh token after a revoked one, if the token is a function', async () => {
    const tokens = ['good', 'stale', 'fresh'];
    home.tokens.add('fresh');
    const house = connect({ token: () => Promise.resolve(tokens.shift() ?? 'none') });
    life.add(house.keepOpen$.subscribe());
    await reached(house, 'open');
    const waits = lastValueFrom(
      house.status$.pipe(
        filter(({ kind }) => kind === 'waiting'),
        take(2),
      ),
    );
    home.revoke('good');
    expect(await waits).toMatchObject({ cause: { kind: 'rejected' }, delayMs: 50 });
    await reached(house, 'open');
    expect(home.logins).toBe(3);
  });

  it('never lets ids fall or repeat, whatever happens', async () => {
    const step = fc.constantFrom('on', 'off', 'cut', 'subscribe', 'unsubscribe');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        home.commands.length = 0;
        const house = connect({}, 10);
        const all = house.keepOpen$.subscribe();
        const refused: unknown[] = [];
        all.add(house.on('result').subscribe(({ success, error }) => success || refused.push(error)));
        const subscriptions: Subscription[] = [];
        const stop = (key: string | number | undefined) =>
          ({ type: 'unsubscribe_events', subscription: Number(key) }) as const;
        for (const what of steps) {
          if (what === 'on' || what === 'off') house.send.next(what === 'on' ? turnOn : turnOff);
          if (what === 'cut') home.cut();
          if (what === 'subscribe')
            subscriptions.push(subscription(house, entities, { events: 'event', stop }).subscribe());
          if (what === 'unsubscribe') subscriptions.shift()?.unsubscribe();
          if (what !== 'off') await turn();
        }
        await lastValueFrom(request(house, turnOff, { answer: 'result' })).catch(() => undefined);
        await lastValueFrom(request(house, turnOn, { answer: 'result' }));
        subscriptions.forEach((each) => each.unsubscribe());
        all.unsubscribe();
        expect(refused).toEqual([]);
        const ids = home.commands.map((commands) => commands.map(({ id }) => Number(id)));
        expect(ids.flat().length).toBeGreaterThan(0);
        for (const each of ids) expect(each).toEqual([...new Set(each)].sort((one, other) => one - other));
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
