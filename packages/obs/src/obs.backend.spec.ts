import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { connect$, linkEndText, request, RequestError, systemClock, type Status } from '@hardware-ws/client';
import { describeWithCounterparts, obsStudio, type ObsStudio } from '@hardware-ws/counterparts';
import { simulatedEdges$, simulatedOutputs } from '@hardware-ws/gpio/simulated';
import OBSWebSocket from 'obs-websocket-js';
import {
  BehaviorSubject,
  Subject,
  Subscription,
  count,
  delay,
  filter,
  from,
  interval,
  lastValueFrom,
  map,
  mergeMap,
  race,
  switchMap,
  take,
  takeUntil,
  timer,
  toArray,
  type Observable,
} from 'rxjs';
import { onAirLamp$, recordButton } from '../../../docs/examples/backends/obs-record-button.ts';
import { msgpack } from './msgpack/index.ts';
import { obs, type ObsOptions } from './obs.ts';
import { obsRequests, type ObsRequest } from './messages/obs-requests.ts';

const { monotonic } = systemClock;

describeWithCounterparts('obs on a real OBS Studio', ['obs-studio', 'xvfb', 'util-linux'], () => {
  jest.setTimeout(60_000);
  let studio: ObsStudio;
  let life: Subscription;

  beforeAll(async () => {
    studio = await obsStudio();
    await studio.start();
  });
  afterAll(() => studio.close());
  beforeEach(() => (life = new Subscription()));
  // Also after a failed test, so that no connection remains that dials for ever.
  afterEach(() => life.unsubscribe());

  /** The next value. The test holds the subscription, at the latest until it ends. */
  function next<T>(value$: Observable<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      life.add(value$.pipe(take(1)).subscribe({ next: resolve, error: reject }));
    });
  }

  function first<K extends Status['kind']>(
    { status$ }: { readonly status$: Observable<Status> },
    kind: K,
  ): Promise<Extract<Status, { readonly kind: K }>> {
    return next(status$.pipe(filter((status): status is Extract<Status, { kind: K }> => status.kind === kind)));
  }

  /** Resolves when a value is `wanted`, with the time. */
  async function whenIs<T>(value$: Observable<T>, wanted: T): Promise<number> {
    await next(value$.pipe(filter((value) => value === wanted)));
    return monotonic();
  }

  function connected(options: ObsOptions = {}) {
    const { url, password } = studio;
    return connect$(obs({ url, password, ...options }), { warn: () => undefined });
  }

  /** The example with a simulated button and lamp. */
  function rig(options?: ObsOptions) {
    const connection = connected(options);
    const commands$ = new Subject<string>();
    const lamp$ = new BehaviorSubject<0 | 1>(0);
    const { setLines } = simulatedOutputs({ onChange: (levels) => lamp$.next(levels.get('GPIO5') ?? 0) });
    const outcome$ = new Subject<string>();
    const edge$ = simulatedEdges$({ commands$, wiring: { GPIO17: 1 }, clock: systemClock });
    life.add(
      edge$
        .pipe(
          recordButton(connection),
          map((outcome) => ('cause' in outcome ? outcome.cause : outcome.kind)),
        )
        .subscribe(outcome$),
    );
    life.add(
      onAirLamp$(connection)
        .pipe(setLines({ lines: ['GPIO5'] }))
        .subscribe(),
    );
    const press = () => {
      commands$.next('press 1');
      commands$.next('release 1');
      return monotonic();
    };
    return { connection, press, lamp$, outcome$ };
  }

  function sizes(): readonly number[] {
    return readdirSync(studio.recordings)
      .filter((name) => name.endsWith('.mkv'))
      .map((name) => statSync(join(studio.recordings, name)).size);
  }

  /** Resolves when the recordings have more bytes. */
  async function growth(): Promise<void> {
    const total = () => sizes().reduce((sum, size) => sum + size, 0);
    const before = total();
    await next(interval(50).pipe(filter(() => total() > before)));
  }

  function isRecording(connection: ReturnType<typeof connected>): Promise<boolean> {
    return next(
      request(connection, { type: 'GetRecordStatus' }, { answer: 'GetRecordStatusResponse' }).pipe(
        map(({ outputActive }) => outputActive),
      ),
    );
  }

  describe.each<[string, ObsOptions]>([
    ['JSON', {}],
    ['MessagePack', { format: msgpack }],
  ])('with %s', (_, options) => {
    it('a press starts and stops a recording, and a lamp shows within 100 ms that it is on air', async () => {
      const { connection, press, lamp$ } = rig(options);
      await first(connection, 'open');
      const files = sizes().length;
      const pressedAt = press();
      expect((await whenIs(lamp$, 1)) - pressedAt).toBeLessThan(100);
      await growth();
      await growth();
      expect(sizes().length).toBe(files + 1);
      press();
      await whenIs(lamp$, 0);
      await whenIs(interval(50).pipe(switchMap(() => isRecording(connection))), false);
    });

    it('every question that a fresh OBS can answer is answered as the tables say', async () => {
      const connection = connected(options);
      const faults: unknown[] = [];
      life.add(connection.fault$.subscribe((fault) => faults.push(fault)));
      life.add(connection.keepOpen$.subscribe());
      const scene = { sceneName: 'Scene' };
      const questions: readonly ObsRequest[] = [
        ...Object.keys(obsRequests)
          .filter(
            (type) =>
              type.startsWith('Get') &&
              !/Input[MVAS]|VirtualCam|MediaInput|SceneItem|SourceFilter|SourceActive|Preview|Replay/.test(type),
          )
          .map((type) => ({ type }) as ObsRequest),
        { type: 'GetSceneItemList', ...scene },
        { type: 'GetSourceFilterList', sourceName: 'Scene' },
        { type: 'GetSourceActive', sourceName: 'Scene' },
        { type: 'SetStudioModeEnabled', studioModeEnabled: true },
        { type: 'GetCurrentPreviewScene' },
        { type: 'GetSceneList' },
        { type: 'SetCurrentPreviewScene', ...scene },
        { type: 'SetStudioModeEnabled', studioModeEnabled: false },
        { type: 'SetCurrentProgramScene', ...scene },
        { type: 'SetCurrentSceneTransitionDuration', transitionDuration: 300 },
        { type: 'BroadcastCustomEvent', eventData: { cue: 7 } },
      ];
      const custom = next(connection.on('CustomEvent'));
      const answers = await lastValueFrom(
        from(questions).pipe(
          mergeMap((question) => request(connection, question, { answer: `${question.type}Response` }), 1),
          map(({ type }) => type),
          toArray(),
        ),
      );
      expect(answers).toEqual(questions.map(({ type }) => `${type}Response`));
      expect(await custom).toMatchObject({ eventData: { cue: 7 } });
      expect(faults).toEqual([]);
    });
  });

  it('says in the status which version answers, and in words why a request failed', async () => {
    const connection = connected();
    life.add(connection.keepOpen$.subscribe());
    expect((await first(connection, 'open')).details).toEqual({
      obsVersion: expect.stringMatching(/^\d+\.\d+\.\d+/) as string,
      obsWebSocketVersion: expect.stringMatching(/^5\./) as string,
      rpcVersion: 1,
    });
    const stopped = next(request(connection, { type: 'StopRecord' }, { answer: 'StopRecordResponse' }));
    await expect(stopped).rejects.toThrow('The backend refused "StopRecord": the output is not running (code 501)');
  });

  it('lights the lamp of a recording that already runs', async () => {
    const { connection, press, lamp$ } = rig();
    await first(connection, 'open');
    press();
    await whenIs(lamp$, 1);
    const other = rig();
    await first(other.connection, 'open');
    const openedAt = monotonic();
    expect((await whenIs(other.lamp$, 1)) - openedAt).toBeLessThan(100);
    press();
    await whenIs(other.lamp$, 0);
  });

  it('comes back after a kill: the lamp goes out at once, and works again', async () => {
    const { connection, press, lamp$ } = rig();
    await first(connection, 'open');
    press();
    await whenIs(lamp$, 1);
    const killedAt = monotonic();
    const killed = studio.kill();
    expect((await whenIs(lamp$, 0)) - killedAt).toBeLessThan(100);
    await killed;
    await studio.start();
    await first(connection, 'open');
    expect(await isRecording(connection)).toBe(false);
    const pressedAt = press();
    expect((await whenIs(lamp$, 1)) - pressedAt).toBeLessThan(100);
    await growth();
    press();
    await whenIs(lamp$, 0);
  });

  it('carries out a press of the outage that is young, once, and not one that is old', async () => {
    const old = rig();
    const young = rig({ ttlMs: 20_000 });
    await Promise.all([first(old.connection, 'open'), first(young.connection, 'open')]);
    await studio.kill();
    await Promise.all([first(old.connection, 'waiting'), first(young.connection, 'waiting')]);
    const pressedAt = old.press();
    expect(await next(old.outcome$)).toBe('expired');
    expect(monotonic() - pressedAt).toBeGreaterThanOrEqual(1499);
    const sent = next(young.outcome$);
    young.press();
    const changes$ = young.connection.on('RecordStateChanged');
    const settled$ = changes$.pipe(
      filter(({ outputActive }) => outputActive),
      delay(2000),
    );
    // A second copy of the toggle would stop the recording.
    const states = next(
      changes$.pipe(
        map(({ outputState }) => outputState),
        takeUntil(settled$),
        toArray(),
      ),
    );
    await studio.start();
    expect(await sent).toBe('sent');
    await whenIs(young.lamp$, 1);
    expect(await states).toEqual(['OBS_WEBSOCKET_OUTPUT_STARTING', 'OBS_WEBSOCKET_OUTPUT_STARTED']);
    await whenIs(old.lamp$, 1);
    young.press();
    await whenIs(young.lamp$, 0);
  });

  it.each<[string, ObsOptions, RegExp]>([
    [
      'a wrong password',
      { password: 'wrong' },
      /^the server rejected the login \(code 4009\): Authentication failed: is the password right\? OBS shows it /,
    ],
    [
      'no password',
      { password: undefined },
      /^the server rejected the login: OBS requires a password, and none was given$/,
    ],
  ])('%s is named, and the next dial is seconds away, however often somebody presses', async (_, options, text) => {
    const { connection, press } = rig(options);
    const dials$ = connection.status$.pipe(filter(({ kind }) => kind === 'connecting'));
    const { cause, delayMs } = await first(connection, 'waiting');
    expect(linkEndText(cause)).toMatch(text);
    expect(linkEndText(cause)).not.toContain('wrong');
    expect(delayMs).toBeGreaterThanOrEqual(2500);
    life.add(interval(100).subscribe(press));
    expect(await lastValueFrom(dials$.pipe(takeUntil(timer(2000)), count()))).toBe(0);
  });

  it('ends a request in flight at once when OBS is killed, and is back by itself; obs-websocket-js is neither', async () => {
    const theirs = new OBSWebSocket();
    const ours = connected();
    life.add(ours.keepOpen$.subscribe());
    await Promise.all([theirs.connect(studio.url, studio.password), first(ours, 'open')]);
    const theirEnd = new Promise((ended) => theirs.once('ConnectionClosed', ended));
    // Frozen, it takes the requests and does not answer.
    await studio.freeze();
    const ourAnswer = next(request(ours, { type: 'GetStats' }, { answer: 'GetStatsResponse', timeoutMs: 30_000 }));
    const ourFailure = ourAnswer.catch((error: unknown) => ({ error, at: monotonic() }));
    const theirAnswer$ = from(theirs.call('GetStats').then(String, String));
    const killedAt = monotonic();
    const theirFate = next(race(theirAnswer$, timer(6000).pipe(map(() => 'pending'))));
    await studio.kill();
    const { error, at } = (await ourFailure) as { readonly error: unknown; readonly at: number };
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toMatchObject({ kind: 'lost' });
    expect(at - killedAt).toBeLessThan(100);
    await studio.start();
    await first(ours, 'open');
    await theirEnd;
    expect(await theirFate).toBe('pending');
    await expect(theirs.call('GetStats')).rejects.toThrow('Not connected');
    expect(await isRecording(ours)).toBe(false);
  });
});
