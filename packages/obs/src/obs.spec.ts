import { connect$, linkEndText, request, RequestError, type ConnectOptions } from '@hardware-ws/client';
import {
  fakeDial,
  frame,
  lost,
  marbles,
  opened,
  type FakeEvent,
  type MarblesHelpers,
} from '@hardware-ws/client/testing';
import { catchError, filter, map, of, type Observable } from 'rxjs';
import * as z from 'zod/mini';
import type { ObsRequest } from './messages/obs-requests.ts';
import { msgpack } from './msgpack/index.ts';
import { obs, type ObsOptions } from './obs.ts';
import { json, type ObsFormat } from './protocol/obs-format.ts';

const done = { result: true, code: 100 };

/** The letters of the scripts. Frames are JSON unless the test says otherwise. */
function events(format: ObsFormat): Readonly<Record<string, FakeEvent>> {
  const from = (op: number, d: object): FakeEvent => {
    const data = format.serialize({ op, d });
    return typeof data === 'string' ? frame(data) : { kind: 'frame', data: data.slice().buffer };
  };
  const recording = { outputActive: true, outputState: 'OBS_WEBSOCKET_OUTPUT_STARTED', outputPath: 'a.mkv' };
  const version = { obsVersion: '29.0.2', obsWebSocketVersion: '5.1.0', rpcVersion: 1 };
  return {
    o: opened,
    h: from(0, { obsWebSocketVersion: '5.1.0', rpcVersion: 1 }),
    i: from(2, { negotiatedRpcVersion: 1 }),
    v: from(7, { requestType: 'GetVersion', requestId: '2', requestStatus: done, responseData: version }),
    r: from(5, { eventType: 'RecordStateChanged', eventIntent: 64, eventData: recording }),
    x: from(5, { eventType: 'RecordStateChanged', eventIntent: 64, eventData: {} }),
    u: from(5, { eventType: 'SourceRenamed', eventIntent: 64, eventData: {} }),
    3: from(7, { requestType: 'GetRecordStatus', requestId: '3', requestStatus: done, responseData: status }),
    4: from(7, { requestType: 'StartRecord', requestId: '4', requestStatus: done }),
    f: from(7, { requestType: 'StopRecord', requestId: '3', requestStatus: { result: false, code: 501 } }),
    c: from(7, {
      requestType: 'SetCurrentProgramScene',
      requestId: '3',
      requestStatus: { result: false, code: 600, comment: 'No source was found by the name of `x`.' },
    }),
  };
}

const status = { outputActive: true, outputPaused: false, outputTimecode: '', outputDuration: 5, outputBytes: 7 };

function connected(
  { cold, clock }: MarblesHelpers,
  scripts: readonly string[],
  options: ObsOptions = {},
  more: ConnectOptions = {},
) {
  const letters = events(options.format ?? json);
  const fake = fakeDial(...scripts.map((script) => cold(script, letters, lost())));
  const backoff = { initialMs: 5, maxMs: 500, jitter: false };
  return {
    ...fake,
    studio: connect$(obs(options), { dial: fake.dial, clock, backoff, warn: () => undefined, ...more }),
  };
}

/** Why a request failed, or its answer's type. */
function outcome(answer$: Observable<{ readonly type: string }>): Observable<string> {
  return answer$.pipe(
    map(({ type }) => type),
    catchError((error: unknown) => of(error instanceof RequestError ? error.message : String(error))),
  );
}

describe.each([
  ['JSON', json],
  ['MessagePack', msgpack],
])('obs with %s', (_, format) => {
  it('logs in, asks, and hears', () => {
    marbles((helpers) => {
      const { studio, action$ } = connected(helpers, ['ohiv--3r'], { format });
      helpers
        .expectObservable(studio.on('RecordStateChanged').pipe(map(({ outputPath }) => outputPath)), '^-------!')
        .toBe('-------r', { r: 'a.mkv' });
      const status$ = request(studio, { type: 'GetRecordStatus' }, { answer: 'GetRecordStatusResponse' });
      helpers.expectObservable(status$, '----^').toBe('------(3|)', {
        3: { type: 'GetRecordStatusResponse', requestId: '3', ...status },
      });
      const written$ = action$.pipe(
        filter((action) => action.kind === 'write'),
        map(({ text, bytes }) => format.parse(bytes ? bytes.slice().buffer : text)),
      );
      helpers.expectObservable(written$).toBe('-iv-g', {
        i: { op: 1, d: { rpcVersion: 1 } },
        v: { op: 6, d: { requestType: 'GetVersion', requestId: '2' } },
        g: { op: 6, d: { requestType: 'GetRecordStatus', requestId: '3' } },
      });
    });
  });
});

describe('obs', () => {
  it('tells OBS which format it speaks, and is open with the version of OBS', () => {
    marbles((helpers) => {
      const { studio, action$ } = connected(helpers, ['ohiv'], { url: 'ws://studio.local:4455' });
      const asked$ = action$.pipe(filter((action) => action.kind === 'dial'));
      helpers.expectObservable(asked$.pipe(map(({ request }) => [request.url, request.subprotocols]))).toBe('d', {
        d: ['ws://studio.local:4455', ['obswebsocket.json']],
      });
      const details$ = studio.status$.pipe(
        filter((status) => status.kind === 'open'),
        map(({ details }) => details),
      );
      helpers.expectObservable(details$).toBe('---v', {
        v: { obsVersion: '29.0.2', obsWebSocketVersion: '5.1.0', rpcVersion: 1 },
      });
      helpers.expectObservable(studio, '^---!').toBe('-');
    });
  });

  it.each<[string, ObsRequest, string]>([
    ['f', { type: 'StopRecord' }, 'The backend refused "StopRecord": the output is not running (code 501)'],
    [
      'c',
      { type: 'SetCurrentProgramScene', sceneName: 'x' },
      'The backend refused "SetCurrentProgramScene": No source was found by the name of `x`. (code 600)',
    ],
  ])('says why OBS refuses a request', (letter, message, text) => {
    marbles((helpers) => {
      const { studio } = connected(helpers, [`ohiv-${letter}`]);
      const answer$ = request(studio, message, { answer: `${message.type}Response` });
      helpers.expectObservable(outcome(answer$)).toBe('-----(f|)', { f: text });
    });
  });

  it('reports an event with a missing field, and counts one that it does not know', () => {
    marbles((helpers) => {
      const { studio } = connected(helpers, ['ohivxu']);
      const faults$ = studio.fault$.pipe(map(({ kind }) => kind));
      helpers.expectObservable(studio, '^-----!').toBe('-');
      helpers.expectObservable(faults$).toBe('----x', { x: 'invalid' });
      helpers.flush();
      expect([...studio.skippedCounts]).toEqual([['SourceRenamed', 1]]);
    });
  });

  it('carries out once, and soon after the outage, what was asked in it', () => {
    marbles((helpers) => {
      const { studio, sent$ } = connected(helpers, ['ohiv#', '- 999ms ohiv', '-']);
      const kind$ = studio.deliver({ type: 'ToggleRecord' }).pipe(map(({ kind }) => kind));
      helpers.expectObservable(kind$, '-----^').toBe('1012ms (s|)', { s: 'sent' });
      const type$ = sent$.pipe(map((sent) => (sent as { d?: { requestType?: string } }).d?.requestType));
      helpers.expectObservable(type$).toBe('-iv 1007ms ivt', { i: undefined, v: 'GetVersion', t: 'ToggleRecord' });
      helpers.expectObservable(studio.keepOpen$, '^ 3000ms !').toBe('-');
    });
  });

  it.each<[ObsRequest, string, string]>([
    [{ type: 'ToggleRecord' }, '1505ms', 'expired'],
    [{ type: 'SetCurrentProgramScene', sceneName: 'Stage' }, '1505ms', 'expired'],
    [{ type: 'GetRecordStatus' }, '5ms', 'offline'],
    [{ type: 'SetTBarPosition', position: 0.5 }, '5ms', 'offline'],
  ])('%j ends in a long outage', (message, after, cause) => {
    marbles((helpers) => {
      const { studio } = connected(helpers, ['ohiv#', '-']);
      helpers.expectObservable(studio.keepOpen$, '^ 3000ms !').toBe('-');
      const cause$ = studio.deliver(message).pipe(map((outcome) => 'cause' in outcome && outcome.cause));
      helpers.expectObservable(cause$, '-----^').toBe(`${after} (c|)`, { c: cause });
    });
  });

  it('keeps the last position of each fader, however long the outage', () => {
    const test = (helpers: MarblesHelpers) => {
      const { studio, sent$ } = connected(helpers, ['ohiv#', '- 60s ohiv'], {}, { dialTimeoutMs: 100_000 });
      const volume = (inputName: string, inputVolumeDb: number): ObsRequest => ({
        type: 'SetInputVolume',
        inputName,
        inputVolumeDb,
      });
      helpers
        .hot('-----abc', { a: volume('Mic', -9), b: volume('Music', -20), c: volume('Mic', -3) })
        .subscribe(studio.send);
      helpers.expectObservable(studio.keepOpen$, '^ 70s !').toBe('-');
      const data$ = sent$.pipe(
        map((sent) => (sent as { d?: { requestData?: object } }).d?.requestData),
        filter((data) => data !== undefined),
      );
      helpers.expectObservable(data$).toBe('60013ms (ab)', {
        a: { inputName: 'Music', inputVolumeDb: -20 },
        b: { inputName: 'Mic', inputVolumeDb: -3 },
      });
    };
    marbles(test, { maxFrames: 70_000 });
  });

  it.each([
    ['oh#', 4009, 'the server rejected the login (code 4009): Authentication failed: is the password right? '],
    ['oh#', 4010, 'the server rejected the login (code 4010): Authentication failed: this OBS speaks another version '],
    ['ohiv#', 4011, 'closed (code 4011): Authentication failed: somebody removed this client '],
    ['ohiv#', 4002, 'closed (code 4002): Authentication failed: OBS cannot read the frames: '],
  ])('explains %s with the code %d, and waits the longest delay', (script, code, text) => {
    marbles((helpers) => {
      const { cold, clock, expectObservable } = helpers;
      const { dial } = fakeDial(cold(script, events(json), lost(code, 'Authentication failed.')), cold('-'));
      const studio = connect$(obs(), { dial, clock, backoff: { maxMs: 5000, jitter: false }, warn: () => undefined });
      const waits$ = studio.status$.pipe(filter((status) => status.kind === 'waiting'));
      const words$ = waits$.pipe(map(({ cause, delayMs }) => [linkEndText(cause), delayMs]));
      const at = script.length - 1;
      expectObservable(words$).toBe(`${'-'.repeat(at)}w`, { w: [expect.stringContaining(text), 5000] });
      // A press in the meantime changes nothing.
      expectObservable(studio.deliver({ type: 'ToggleRecord' }).pipe(map(({ kind }) => kind)), '------^').toBe(
        '1506ms (d|)',
        { d: 'dropped' },
      );
      expectObservable(studio.keepOpen$, '^ 4000ms !').toBe('-');
    });
  });

  it('takes a request that is not in its tables, if you add it', () => {
    marbles((helpers) => {
      const { cold, clock, expectObservable } = helpers;
      const { dial, sent$ } = fakeDial(cold('ohiv', events(json), lost()));
      const sleep = z.object({ type: z.literal('Sleep'), sleepMillis: z.int() });
      const protocol = obs();
      const outbound = { ...protocol.outbound, Sleep: sleep };
      const studio = connect$({ ...protocol, outbound }, { dial, clock });
      expectObservable(studio.deliver({ type: 'Sleep', sleepMillis: 50 }).pipe(map(({ kind }) => kind))).toBe(
        '---(s|)',
        { s: 'sent' },
      );
      expectObservable(sent$.pipe(filter((sent) => JSON.stringify(sent).includes('Sleep')))).toBe('---s', {
        s: { op: 6, d: { requestType: 'Sleep', requestId: '3', requestData: { sleepMillis: 50 } } },
      });
    });
  });

  it('dials soon after a crash', () => {
    marbles((helpers) => {
      const { studio, action$ } = connected(helpers, ['ohiv#', '-']);
      const dials$ = action$.pipe(filter(({ kind }) => kind === 'dial'));
      helpers.expectObservable(dials$.pipe(map(({ dial }) => dial))).toBe('1--------2', { 1: 1, 2: 2 });
      helpers.expectObservable(studio.keepOpen$, '^ 20ms !').toBe('-');
    });
  });
});
