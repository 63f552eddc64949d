import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';
const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((what) => `--disable-${what}`);

/** A page in its own headless Chromium. `close` ends both. */
export interface ChromiumPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/**
 * Opens a page whose global `page` holds the exports of a module, bundled for browsers.
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
