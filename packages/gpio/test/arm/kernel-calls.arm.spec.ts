import { constants } from 'node:os';
import { join } from 'node:path';
import { architectures, armPackages, boardProject } from '@hardware-ws/arm';
import { describeWithCounterparts } from '@hardware-ws/counterparts';

jest.setTimeout(180_000);

const { arm64, armhf } = architectures;
describeWithCounterparts('koffi in the driver', armPackages.emulation, () => {
  it.each([
    ['arm64', arm64],
    ['arm', armhf],
  ] as const)('on %s asks a descriptor by ioctl, waits for it with epoll, and reads errno', (arch, architecture) => {
    const project = boardProject(architecture);
    const result: unknown = JSON.parse(project.run(join(__dirname, 'call-kernel.ts')));
    project.remove();
    expect(result).toEqual({ arch, waiting: 7, woken: 3, refused: -1, errno: constants.errno.EBADF });
  });
});
