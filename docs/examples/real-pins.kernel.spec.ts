import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { relay$ } from '@hardware-ws/relay';
import { filter, firstValueFrom, map, switchMap } from 'rxjs';
import { simLines } from '../../packages/gpio/test/kernel/sim-lines.ts';

it('real-pins.ts lights its lamp when its button is pressed, and puts it out at the end', async () => {
  const sim = simLines();
  const pressed$ = relay$().pipe(
    filter((event) => event.kind === 'listening'),
    switchMap(async ({ port }) => {
      const args = ['--conditions=@hardware-ws/source', '--import', 'tsx', 'docs/examples/real-pins.ts'];
      const env = { ...process.env, QUIZZER_SERVER: `127.0.0.1:${port}` };
      const example = spawn(process.execPath, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
      await sim.pressUntil('GPIO17', () => sim.value('GPIO5') === 1);
      example.kill('SIGTERM');
      return (await once(example, 'exit')) as unknown[];
    }),
    map(([code]) => [code, sim.value('GPIO5')]),
  );
  expect(await firstValueFrom(pressed$)).toEqual([0, 0]);
});
