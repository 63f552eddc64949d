import { cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

describe('hardware-ws check', () => {
  it('finds no problem in a valid file', async () => {
    expect(await hardwareWs(['check', 'docs/examples/show.yaml']).ended).toMatchObject({
      code: 0,
      stdout: ['docs/examples/show.yaml: no problems; 1 outgoing and 1 incoming rules'],
      stderr: [],
    });
  });

  it('reports all problems at once, and exits with 2', async () => {
    const { code, stdout, stderr } = await hardwareWs(['check', 'packages/cli/test/fixtures/all-errors.yaml']).ended;
    expect({ code, stderr }).toEqual({ code: 2, stderr: ['17 errors, 6 warnings'] });
    expect(stdout.slice(0, 3)).toEqual([
      'packages/cli/test/fixtures/all-errors.yaml:1:14  websocket.hots  unknown key, did you mean "host"?',
      "  1 | websocket: { hots: 'localhost:8000', game_id: 1.5 }",
      '    |              ^^^^',
    ]);
  });

  it('prints one problem per line as JSON, including conflicts between several files', async () => {
    const files = ['docs/examples/show.yaml', 'docs/examples/tablets.yaml', 'nowhere.yaml'];
    const { code, stdout } = await hardwareWs(['check', '--json', ...files]).ended;
    expect(code).toBe(2);
    expect(stdout.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ file: 'nowhere.yaml', severity: 'error' }),
      expect.objectContaining({
        file: 'docs/examples/tablets.yaml',
        path: 'osc.listen_port',
        message: 'port 7400 is used twice: docs/examples/show.yaml also listens on it; give one of them another port',
      }),
    ]);
  });

  it('recognizes a box by its keys, and accepts --kind for a file whose keys do not tell', async () => {
    const box = 'packages/cli/test/fixtures/box.yaml';
    const wrong = 'packages/cli/test/fixtures/wrong-box.yaml';
    const [good, bad, forced] = await Promise.all([
      hardwareWs(['check', box, 'docs/examples/show.yaml']).ended,
      hardwareWs(['check', wrong]).ended,
      hardwareWs(['check', '--kind', 'bridge', box]).ended,
    ]);
    expect(good).toMatchObject({
      code: 0,
      stdout: [
        `${box}: no problems; a box of 2 buttons and 2 lamps`,
        'docs/examples/show.yaml: no problems; 1 outgoing and 1 incoming rules',
      ],
    });
    expect(bad).toMatchObject({ code: 2, stderr: ['2 errors, 1 warning'] });
    expect(bad.stdout.filter((line) => line.startsWith(wrong))).toEqual([
      expect.stringMatching(/:1:15 {2}pins\.15 {2}warning: GPIO15 has another use/),
      expect.stringMatching(/:2:12 {2}lamps\.5 {2}GPIO5 is the lamp of buzzer 3, which has no button/),
      expect.stringMatching(/:3:1 {2}debounce {2}unknown key/),
    ]);
    expect(forced.stdout[0]).toBe(`${box}:1:1  pins  unknown key`);
  });
});
