import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';
const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((what) => `--disable-${what}`);

/** A page in a headless Chromium of its own, and how to end both. */
export interface ChromiumPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/**
 * A page that has what a module exports as its global `page`, bundled as a bundler does it for browsers.
 *
 * @example
 * const { page, close } = await chromiumPage(join(__dirname, 'page.ts'));
 */
export async function chromiumPage(entry: string): Promise<ChromiumPage> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'page',
    conditions: ['@hardware-ws/source'],
  });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--no-first-run', ...quiet] });
  const page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles.map(({ text }) => text).join('') });
  return { page, close: () => browser.close() };
}
