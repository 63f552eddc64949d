import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { freePort } from '@hardware-ws/counterparts';
import { connect$ } from '@hardware-ws/client';
import fc from 'fast-check';
import { firstValueFrom, lastValueFrom, merge, take, toArray } from 'rxjs';
import { programs, type Ending } from '../../../packages/relay/test/programs.ts';
import { spawned$, type Spawned } from '../../../packages/relay/test/spawned.ts';
import { nodeRed, options, topics } from './node-red.ts';
import { firstStatus } from './test/first-status.ts';
import { script$ } from './test/script.ts';

describe('node-red.ts', () => {
  const start = programs();
  const userDir = mkdtempSync(join(tmpdir(), 'node-red-'));
  let host: string;
  let running: Spawned & Ending;
  const rig = (ttl?: number) => nodeRed(`ws://${host}/ws/rig`, ttl);
  const quiet = { ...options, warn: () => undefined };
  const press = (id: string) => ({ type: 'press', payload: { id, button: 1 } }) as const;
  const presses = async () => (await fetch(`http://${host}/presses`)).json();
  const switchLamp = (on: boolean) =>
    fetch(`http://${host}/lamp`, {
      method: 'POST',
      body: JSON.stringify({ on }),
      headers: { 'Content-Type': 'application/json' },
    });

  /** Runs Node-RED with the flow of the example, and without its editor. */
  const startNodeRed = () => {
    const args = ['--settings', join(userDir, 'settings.js'), '--userDir', userDir];
    const red = require.resolve('node-red/red.js');
    return start(spawned$(process.execPath, [red, ...args], /Started flows/));
  };

  beforeAll(async () => {
    const port = await freePort();
    host = `127.0.0.1:${port}`;
    const settings = {
      uiHost: '127.0.0.1',
      uiPort: port,
      flowFile: join(process.cwd(), 'docs/examples/backends/node-red.flow.json'),
      readOnly: true,
      httpAdminRoot: false,
      telemetry: { enabled: false },
    };
    writeFileSync(join(userDir, 'settings.js'), `module.exports = ${JSON.stringify(settings)};`);
    running = await startNodeRed();
  }, 30_000);
  afterAll(() => rmSync(userDir, { recursive: true, force: true }));

  it('writes and reads every message alike', () => {
    const topic = fc.string({ minLength: 1 }).filter((name) => name !== 'text');
    fc.assert(
      fc.property(topic, fc.jsonValue(), (type, payload) => {
        const message = JSON.parse(JSON.stringify({ type, payload })) as { readonly type: string };
        expect(topics.parse(topics.serialize(message, 1) as string)).toEqual(message);
      }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (payload) => {
        fc.pre(!payload.includes('"topic"'));
        const message = { type: 'text', payload };
        expect(topics.parse(topics.serialize(message, 1) as string)).toEqual(message);
      }),
    );
  });

  it('brings a press to the flow, which confirms it and lights the lamp of everybody', async () => {
    const one = connect$(rig());
    const other = connect$(rig());
    const lamp = firstValueFrom(other.on('lamp'));
    await firstStatus(other, 'open');
    expect(await lastValueFrom(one.deliver(press('a')))).toMatchObject({ kind: 'confirmed' });
    expect(await lamp).toEqual({ type: 'lamp', payload: { on: true } });
    expect(await presses()).toEqual([press('a').payload]);
  });

  it('switches a lamp when the flow says so', async () => {
    const flow = connect$(rig());
    const lamps = lastValueFrom(flow.on('lamp').pipe(take(2), toArray()));
    await firstStatus(flow, 'open');
    await switchLamp(true);
    await switchLamp(false);
    expect((await lamps).map(({ payload }) => payload.on)).toEqual([true, false]);
  });

  it('reads and writes plain text, where a node is set to the payload alone', async () => {
    const flow = connect$(nodeRed(`ws://${host}/ws/text`));
    const heard = firstValueFrom(flow.on('text'));
    flow.send.next({ type: 'text', payload: 'on air: {"topic":"lamp"}' });
    expect(await heard).toEqual({ type: 'text', payload: 'ON AIR: {"TOPIC":"LAMP"}' });
  });

  it('does not wait for a path that Node-RED does not serve, and dials again', async () => {
    const flow = connect$(nodeRed(`ws://${host}/ws/nowhere`), quiet);
    const life = flow.keepOpen$.subscribe();
    expect((await firstStatus(flow, 'waiting')).cause).toMatchObject({ kind: 'timeout', ms: 1000 });
    life.unsubscribe();
  });

  it('carries out the presses of an outage after it, except those that are too old', async () => {
    const flow = connect$(rig(30_000), quiet);
    const hasty = connect$(rig(50), quiet);
    const life = merge(flow.keepOpen$, hasty.keepOpen$).subscribe();
    await Promise.all([firstStatus(flow, 'open'), firstStatus(hasty, 'open')]);
    await running.end('SIGKILL');
    await Promise.all([firstStatus(flow, 'waiting'), firstStatus(hasty, 'waiting')]);
    const old = lastValueFrom(hasty.deliver(press('old')));
    const kept = lastValueFrom(flow.deliver(press('kept')));
    expect(await old).toMatchObject({ kind: 'dropped', cause: 'expired' });
    running = await startNodeRed();
    expect(await kept).toMatchObject({ kind: 'confirmed' });
    await firstStatus(hasty, 'open');
    expect(await presses()).toEqual([press('kept').payload]);
    life.unsubscribe();
  }, 30_000);

  it('runs as a script', async () => {
    const env = { NODE_RED_URL: `ws://${host}/ws/rig` };
    const script = await start(script$('node-red.ts', /type: 'lamp', payload: { on: true/, env));
    expect(script.found).toHaveLength(1);
  }, 15_000);
});
