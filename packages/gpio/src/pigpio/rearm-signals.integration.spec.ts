import { execFileSync } from 'node:child_process';
import { bundled } from '../../test/bundled.ts';

describe('rearmSignals', () => {
  it('has a process hear again what was taken from it, a listener for one signal as such', () => {
    const said = execFileSync(process.execPath, [bundled('taken-signals')], { encoding: 'utf8' });
    expect(said.trim().split('\n')).toEqual(['rearm', 'SIGUSR2', 'SIGTERM, once', '0 for SIGTERM']);
  });
});
