import { connect$, linkEndText } from '@hardware-ws/client';
import type { GpioEdge } from '@hardware-ws/gpio';
import { homeAssistant } from '@hardware-ws/home-assistant';
import { NEVER, Subscription, concat, filter, firstValueFrom, lastValueFrom, of, take } from 'rxjs';
import { FakeHomeAssistant } from '../../../packages/home-assistant/test/fake-home-assistant.ts';
import { programs } from '../../../packages/relay/test/programs.ts';
import { isLit$, toggled$ } from './home-assistant-switch.ts';
import { firstStatus } from './test/first-status.ts';
import { script$ } from './test/script.ts';

const light = 'light.stage';

/** The edge of a press, after which nothing comes. */
const press$ = concat(of<GpioEdge>({ pin: 'GPIO17', level: 1, at: 0 }), NEVER);

describe('home-assistant-switch.ts, with a fake of Home Assistant', () => {
  const start = programs();
  let fake: FakeHomeAssistant;
  let life: Subscription;
  beforeEach(async () => {
    fake = await FakeHomeAssistant.start();
    life = new Subscription();
  });
  afterEach(async () => {
    life.unsubscribe();
    await fake.stop();
  });

  const connect = (token = 'good', ttlMs = 10_000) =>
    connect$(homeAssistant({ url: fake.url, token, ttlMs }), {
      backoff: { initialMs: 200, factor: 1, jitter: false },
      warn: () => undefined,
    });
  const lit = (home: ReturnType<typeof connect>, now: boolean) =>
    firstValueFrom(isLit$(home, light).pipe(filter((isLit) => isLit === now)));
  const press = (home: ReturnType<typeof connect>) => firstValueFrom(toggled$(home, light, press$).pipe(take(1)));

  it('toggles the light at a press, and sees who else switches it', async () => {
    const home = connect();
    life.add(home.keepOpen$.subscribe());
    await lit(home, false);
    const on = lit(home, true);
    expect(await press(home)).toMatchObject({ kind: 'sent' });
    await on;
    const off = lit(home, false);
    fake.set(light, 'off');
    await off;
  });

  it('carries out a press in a short outage, after its subscription, and shows what happened meanwhile', async () => {
    const home = connect();
    const seen: boolean[] = [];
    life.add(isLit$(home, light).subscribe((isLit) => seen.push(isLit)));
    await lit(home, false);
    fake.cut();
    await firstStatus(home, 'waiting');
    const pressed = press(home);
    fake.set(light, 'on');
    expect(await pressed).toMatchObject({ kind: 'sent' });
    await lit(home, false);
    expect(seen).toEqual([false, true, false]);
    const types = fake.commands[1]?.map(({ type }) => type) ?? [];
    expect(types.slice(0, 3)).toEqual(['supported_features', 'subscribe_entities', 'call_service']);
  });

  it('does not carry out a press that is older than its ttl', async () => {
    const home = connect('good', 50);
    life.add(home.keepOpen$.subscribe());
    await firstStatus(home, 'open');
    fake.cut();
    await firstStatus(home, 'waiting');
    expect(await press(home)).toMatchObject({ kind: 'dropped', cause: 'expired' });
    await firstStatus(home, 'open');
    expect(fake.states[light]).toBe('off');
  });

  it('says that the token is wrong, and does not try it again', async () => {
    const home = connect('stale');
    await lastValueFrom(home.keepOpen$, { defaultValue: undefined });
    const { cause } = await firstStatus(home, 'closed');
    expect(cause && linkEndText(cause)).toBe('the server rejected the login: Invalid access token or password');
    expect(fake.logins).toBe(1);
  });

  it('runs as a script', async () => {
    const env = { HOME_ASSISTANT_URL: fake.url, HOME_ASSISTANT_TOKEN: 'good' };
    await start(script$('home-assistant-switch.ts', /^lamp: on$/m, env));
    expect(fake.states[light]).toBe('on');
  }, 30_000);
});
