import { cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

function into(target: string) {
  return ['sh', '-c', `exec "$@" ${target}`, 'sh'];
}
const full = 'Cannot write results to standard output: ENOSPC: no space left on device, write. Check whether its disk';

describe('results of a command', () => {
  it.each([
    ['check docs/examples/show.yaml', 1],
    ['check packages/cli/test/fixtures/wrong-box.yaml', 2],
    ['schema box', 1],
    ['doctor --server 127.0.0.1:9', 1],
    ['explain docs/examples/show.yaml /nowhere', 1],
    ['simulate --for 0', 1],
    ['check --help', 1],
  ] as const)('that cannot be written cause an error: %s > /dev/full', async (line, expected) => {
    const { code, stderr } = await hardwareWs(line.split(' '), {}, into('> /dev/full')).ended;
    expect(code).toBe(expected);
    expect(stderr.filter((said) => said.startsWith(full))).toHaveLength(1);
    expect(stderr.at(-1)).toContain(full);
  });

  it('that are not read to the end cause no error', async () => {
    const reader = ['sh', '-c', '{ "$@"; echo "exit code $?" >&2; } | true', 'sh'];
    const { stderr } = await hardwareWs(['schema'], {}, reader).ended;
    expect(stderr).toEqual(['exit code 0']);
  });
});
