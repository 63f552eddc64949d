import { execFileSync } from 'node:child_process';
import { bundled } from '../../test/bundled.ts';

describe('rearmSignals', () => {
  it('makes a process receive its signals again, also with a once listener', () => {
    const said = execFileSync(process.execPath, [bundled('taken-signals')], { encoding: 'utf8' });
    expect(said.trim().split('\n')).toEqual(['rearm', 'SIGUSR2', 'SIGTERM, once', '0 for SIGTERM']);
  });
});
