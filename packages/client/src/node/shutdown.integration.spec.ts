import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** A process that prints `ready` after `code` has run, and its further output. */
async function started(code: string, within: readonly string[] = []) {
  const script = `
    const { Observable, interval, takeUntil } = require('rxjs');
    const { shutdown$ } = require('./shutdown.ts');
    const say = (text) => process.stdout.write(text + ' ');
    ${code}
    say('ready');
  `;
  const [command, ...args] = [...within, process.execPath, '--import', 'tsx', '--eval', script] as const;
  const child = spawn(command, args, { cwd: __dirname, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  let said = '';
  let warned = '';
  child.stderr.on('data', (data: Buffer) => (warned += data.toString()));
  const waitFor = async (text: string) => {
    while (!said.includes(text)) await once(child.stdout, 'data');
  };
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  await waitFor('ready');
  const signal = (signal: NodeJS.Signals) => child.kill(signal);
  return { child, signal, waitFor, exited, said: () => said, warned: () => warned };
}

const work = `interval(10).pipe(takeUntil(shutdown$())).subscribe({ complete: () => say('freed') });`;
const stuck = `${work} setInterval(() => undefined, 1000);`;

describe('shutdown$', () => {
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    'lets the process end by itself, with 0, after %s when nothing is left to do',
    async (signal) => {
      const child = await started(`${work} shutdown$().subscribe(say);`);
      child.signal(signal);
      expect(await child.exited).toEqual([0, null]);
      expect(child.said().trim().split(' ')).toEqual(['ready', 'freed', signal]);
    },
  );

  it('lets a second signal end the process at once', async () => {
    const child = await started(stuck);
    const begin = process.hrtime.bigint();
    child.signal('SIGINT');
    await child.waitFor('freed');
    child.signal('SIGTERM');
    expect(await child.exited).toEqual([null, 'SIGTERM']);
    expect(Number(process.hrtime.bigint() - begin) / 1e6).toBeLessThan(1100);
  });

  it('raises the signal again after 1.2 s if something keeps the process alive', async () => {
    const [child, hungUp] = await Promise.all([started(stuck), started(stuck)]);
    const begin = process.hrtime.bigint();
    child.signal('SIGTERM');
    hungUp.signal('SIGHUP');
    expect(await child.exited).toEqual([null, 'SIGTERM']);
    expect(await hungUp.exited).toEqual([null, 'SIGHUP']);
    expect(Number(process.hrtime.bigint() - begin) / 1e6).toBeGreaterThan(1150);
  });

  it('does not touch the signals before and after its subscription', async () => {
    const child = await started(
      `shutdown$(); shutdown$().subscribe().unsubscribe(); setInterval(() => undefined, 1000);`,
    );
    child.signal('SIGTERM');
    expect(await child.exited).toEqual([null, 'SIGTERM']);
  });

  it('has one listener for each signal, and none when all pipelines have ended', async () => {
    const child = await started(`
      const listeners = () => ['SIGINT', 'SIGTERM'].map((signal) => process.listenerCount(signal)).join('');
      const ends = Array.from({ length: 30 }, () => interval(1000).pipe(takeUntil(shutdown$())).subscribe());
      say(listeners());
      ends[0].add(() => process.nextTick(() => say(listeners())));
    `);
    child.signal('SIGTERM');
    expect(await child.exited).toEqual([0, null]);
    expect(child.said().trim().split(' ')).toEqual(['11', 'ready', '00']);
    expect(child.warned()).toBe('');
  });

  it('ignores a second SIGHUP, because a closed terminal may cause two', async () => {
    const child = await started(`${work}
      shutdown$().subscribe({ complete: () => setTimeout(() => say('clean'), 200) });`);
    child.signal('SIGHUP');
    await child.waitFor('freed');
    child.signal('SIGHUP');
    expect(await child.exited).toEqual([0, null]);
    expect(child.said()).toContain('clean');
  });

  it('emits at once to a subscriber that comes after the signal', async () => {
    const child = await started(
      `shutdown$().subscribe({ complete: () => setTimeout(() => interval(10).pipe(takeUntil(shutdown$())).subscribe(), 10) });`,
    );
    child.signal('SIGINT');
    expect(await child.exited).toEqual([0, null]);
  });

  it('does not touch other signals', async () => {
    const child = await started(
      `process.on('SIGHUP', () => say('reload')); interval(10).pipe(takeUntil(shutdown$({ signals: ['SIGTERM'] }))).subscribe();`,
    );
    child.signal('SIGHUP');
    await child.waitFor('reload');
    child.signal('SIGTERM');
    expect(await child.exited).toEqual([0, null]);
  });
});

describeWithCounterparts('shutdown$ in PID 1', ['util-linux'], () => {
  /** PID 1 of a namespace, with its PID outside. */
  const startedAsInit = async (code: string) => {
    const { child, ...more } = await started(code, ['unshare', '--map-root-user', '--pid', '--fork', '--kill-child']);
    const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8');
    return { ...more, signal: (signal: NodeJS.Signals) => process.kill(Number(children), signal) };
  };

  it('ends the process after 1.2 s, even though a signal has no default action', async () => {
    const child = await startedAsInit(stuck);
    child.signal('SIGTERM');
    expect(await child.exited).toEqual([143, null]);
  });

  it('lets a second signal end the process at once', async () => {
    const child = await startedAsInit(stuck);
    child.signal('SIGTERM');
    await child.waitFor('freed');
    const begin = process.hrtime.bigint();
    child.signal('SIGINT');
    expect(await child.exited).toEqual([130, null]);
    expect(Number(process.hrtime.bigint() - begin) / 1e6).toBeLessThan(1000);
  });
});
