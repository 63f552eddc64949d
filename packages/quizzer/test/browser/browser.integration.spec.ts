import { join } from 'node:path';
import { chromiumPage, describeWithCounterparts, type ChromiumPage } from '@hardware-ws/counterparts';
import { relay$ } from '@hardware-ws/relay';
import { filter } from 'rxjs';
import type { Report, run } from './page.ts';

describeWithCounterparts('in Chromium', ['chromium'], () => {
  let chromium: ChromiumPage;

  beforeAll(async () => {
    chromium = await chromiumPage(join(__dirname, 'page.ts'));
  }, 30_000);
  afterAll(() => chromium.close());

  it('connects, presses, survives a crash of its consumer and measures by the probe', async () => {
    const relay = new Promise<Report>((resolve, reject) => {
      const running = relay$()
        .pipe(filter((event) => event.kind === 'listening'))
        .subscribe(({ port }) => {
          const inPage = (host: string) => (globalThis as unknown as { page: { run: typeof run } }).page.run(host);
          chromium.page
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
