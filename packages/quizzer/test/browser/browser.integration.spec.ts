import { join } from 'node:path';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { relay$ } from '@hardware-ws/relay';
import { build } from 'esbuild';
import { chromium, type Browser } from 'playwright-core';
import { filter } from 'rxjs';
import type { Report, run } from './page.ts';

const executablePath = '/usr/bin/chromium';
const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((what) => `--disable-${what}`);

/** The client and the quizzer's protocol as a bundler makes them for a page. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'page.ts')],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'page',
    conditions: ['@hardware-ws/source'],
  });
  return outputFiles.map(({ text }) => text).join('');
}

describeWithCounterparts('in Chromium', ['chromium'], () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run', ...quiet] });
  }, 30_000);
  afterAll(() => browser.close());

  it('connects, presses, survives a crash of its consumer and measures by the probe', async () => {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle() });
    const relay = new Promise<Report>((resolve, reject) => {
      const running = relay$()
        .pipe(filter((event) => event.kind === 'listening'))
        .subscribe(({ port }) => {
          const inPage = (host: string) => (globalThis as unknown as { page: { run: typeof run } }).page.run(host);
          page
            .evaluate(inPage, `127.0.0.1:${port}`)
            .then(resolve, reject)
            .finally(() => running.unsubscribe());
        });
    });
    const report = await relay;
    expect(report).toMatchObject({
      presence: { type: 'client_connection_status', client_id: 'page', connected: true },
      echo: { type: 'buzzer_pressed', buzzerId: 2 },
      statuses: ['idle', 'connecting', 'open', 'waiting', 'connecting', 'open'],
      crashedWith: 1011,
    });
    expect(report.latencyMs).toBeGreaterThan(0);
  }, 30_000);
});
