import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** A folder for PATH with a systemctl and a journalctl that show their arguments and end with this code. */
function systemd(code: number): { readonly PATH: string } {
  const folder = mkdtempSync(join(tmpdir(), 'hardware-ws-systemd-'));
  atEnd(() => rmSync(folder, { recursive: true }));
  for (const name of ['systemctl', 'journalctl']) {
    writeFileSync(join(folder, name), `#!/bin/sh\necho ${name} "$@"\nexit ${code}\n`, { mode: 0o755 });
  }
  return { PATH: `${folder}:/usr/bin:/bin` };
}

describe('hardware-ws service', () => {
  it('shows the status and the log of a service, as systemd prints them', async () => {
    const [status, logs] = await Promise.all(
      ['status', 'logs'].map((what) => hardwareWs(['service', what, 'box'], systemd(0)).ended),
    );
    expect(status).toMatchObject({ code: 0, stdout: ['systemctl status --no-pager --full hardware-ws@box.service'] });
    expect(logs).toMatchObject({
      code: 0,
      stdout: ['journalctl --follow --lines=50 --unit hardware-ws@box.service'],
    });
  });

  it('exits with 1 if the service does not run, and if there is no systemd', async () => {
    const [stopped, absent] = await Promise.all(
      [systemd(3), { PATH: '/nonexistent' }].map((env) => hardwareWs(['service', 'status', 'box'], env).ended),
    );
    expect(stopped).toMatchObject({ code: 1, stderr: [expect.stringContaining('ended with exit code 3')] });
    expect(absent).toMatchObject({
      code: 1,
      stderr: ['systemctl is not there: a service needs systemd. Use hardware-ws run FILE.'],
    });
  });

  it.each(['box.yaml', '../box', '-x', ''])('refuses %j as a name', async (name) => {
    const { code, stderr } = await hardwareWs(['service', 'status', '--', name]).ended;
    expect({ code, says: stderr[0] }).toEqual({
      code: 2,
      says: expect.stringContaining(
        'Expected the name of a file in /etc/hardware-ws without .yaml, for example box.',
      ) as string,
    });
  });
});
