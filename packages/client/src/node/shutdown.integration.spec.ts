import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

/** A process that says `ready` once `code` has run, and then what it says. */
async function started(code: string) {
  const script = `
    const { Observable, interval, takeUntil } = require('rxjs');
    const { shutdown$ } = require('./shutdown.ts');
    const say = (text) => process.stdout.write(text + ' ');
    ${code}
    say('ready');
  `;
  const args = ['--import', 'tsx', '--eval', script];
  const child = spawn(process.execPath, args, { cwd: __dirname, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  let said = '';
  const hear = async (text: string) => {
    while (!said.includes(text)) await once(child.stdout, 'data');
  };
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  await hear('ready');
  return { signal: (signal: NodeJS.Signals) => child.kill(signal), hear, exited, said: () => said };
}

const work = `interval(10).pipe(takeUntil(shutdown$())).subscribe({ complete: () => say('freed') });`;
const stuck = `${work} setInterval(() => undefined, 1000);`;

describe('shutdown$', () => {
  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM'])(
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
    await child.hear('freed');
    child.signal('SIGTERM');
    expect(await child.exited).toEqual([null, 'SIGTERM']);
    expect(Number(process.hrtime.bigint() - begin) / 1e6).toBeLessThan(1100);
  });

  it('raises the signal again after 1.2 s when something keeps the process alive', async () => {
    const child = await started(stuck);
    const begin = process.hrtime.bigint();
    child.signal('SIGTERM');
    expect(await child.exited).toEqual([null, 'SIGTERM']);
    expect(Number(process.hrtime.bigint() - begin) / 1e6).toBeGreaterThan(1150);
  });

  it('leaves the signals alone until subscribed, and once unsubscribed', async () => {
    const child = await started(
      `shutdown$(); shutdown$().subscribe().unsubscribe(); setInterval(() => undefined, 1000);`,
    );
    child.signal('SIGTERM');
    expect(await child.exited).toEqual([null, 'SIGTERM']);
  });
});
