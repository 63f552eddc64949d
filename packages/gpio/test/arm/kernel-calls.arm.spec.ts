import { constants } from 'node:os';
import { join } from 'node:path';
import { architectures, armPackages, boardProject } from '@hardware-ws/arm';
import { describeWithCounterparts } from '@hardware-ws/counterparts';

jest.setTimeout(180_000);

const { arm64, armhf } = architectures;
const atEnd: (() => void)[] = [];
afterAll(() => atEnd.forEach((remove) => remove()));

describeWithCounterparts('koffi in the driver', armPackages.emulation, () => {
  it.each([
    ['arm64', arm64],
    ['arm', armhf],
  ] as const)('on %s asks a descriptor by ioctl, waits for it with epoll, and reads errno', (arch, architecture) => {
    const project = boardProject(architecture);
    atEnd.push(project.remove);
    expect(JSON.parse(project.run(join(__dirname, 'call-kernel.ts')))).toEqual({
      arch,
      waiting: 7,
      woken: 3,
      refused: -1,
      errno: constants.errno.EBADF,
    });
  });
});
