import { spawnSync } from 'node:child_process';

/** For each Debian package, a command that succeeds if the package is installed. */
const checks = {
  chromium: ['/usr/bin/chromium', '--version'],
  faketime: ['which', 'faketime'],
  fish: ['fish', '--version'],
  gcc: ['gcc', '--version'],
  'gcc-aarch64-linux-gnu': ['aarch64-linux-gnu-gcc', '--version'],
  'gcc-arm-linux-gnueabihf': ['arm-linux-gnueabihf-gcc', '--version'],
  'libc6-arm64-cross': ['ls', '/usr/aarch64-linux-gnu/lib/libc.so.6'],
  'libc6-dev': ['ls', '/usr/include/linux/gpio.h', '/usr/include/stdio.h'],
  'libc6-dev-arm64-cross': ['ls', '/usr/aarch64-linux-gnu/include/linux/gpio.h'],
  'libc6-dev-armhf-cross': ['ls', '/usr/arm-linux-gnueabihf/include/linux/gpio.h'],
  'libstdc++6-arm64-cross': ['ls', '/usr/aarch64-linux-gnu/lib/libstdc++.so.6'],
  'liblo-tools': ['which', 'oscsend', 'oscdump'],
  'obs-studio': ['which', 'obs'],
  'pigpio-tools': ['which', 'pigs'],
  prometheus: ['promtool', '--version'],
  puma: ['which', 'puma'],
  'puredata-core': ['which', 'pd'],
  python3: ['/usr/bin/python3', '--version'],
  'python3-channels-redis': ['/usr/bin/python3', '-c', 'import channels_redis'],
  'python3-daphne': ['/usr/bin/python3', '-c', 'import daphne'],
  'python3-django': ['/usr/bin/python3', '-c', 'import django'],
  'python3-django-channels': ['/usr/bin/python3', '-c', 'import channels'],
  'python3-gpiozero': ['/usr/bin/python3', '-c', 'import gpiozero'],
  'python3-minimal': ['/usr/bin/python3', '--version'],
  'python3-pigpio': ['/usr/bin/python3', '-c', 'import pigpio'],
  'python3-uvicorn': ['/usr/bin/python3', '-c', 'import uvicorn'],
  'python3-websockets': ['/usr/bin/python3', '-c', 'import websockets'],
  'ruby-actioncable': ['/usr/bin/ruby', '-e', 'require "action_cable"'],
  iproute2: ['unshare', '-n', '-m', 'ip', 'link', 'set', 'lo', 'up'], // as root, for private networks
  make: ['make', '--version'],
  'nginx-light': ['/usr/sbin/nginx', '-v'],
  openssl: ['openssl', 'version'],
  // Installed everywhere, but a container may not allow a private namespace.
  'util-linux': ['unshare', '--map-root-user', '--pid', '--fork', 'true'],
  'qemu-system-arm': ['which', 'qemu-system-aarch64'],
  'qemu-user-static': ['which', 'qemu-aarch64-static', 'qemu-arm-static'],
  'redis-server': ['redis-server', '--version'],
  'xz-utils': ['xz', '--version'],
  xvfb: ['which', 'Xvfb'],
  zsh: ['zsh', '--version'],
} as const satisfies Readonly<Record<string, readonly [command: string, ...args: string[]]>>;

/** A Debian package that a test may need. */
export type Counterpart = keyof typeof checks;

/** Returns those of the wanted Debian packages that are not installed on this machine. */
export function missingCounterparts(wanted: readonly Counterpart[]): readonly Counterpart[] {
  return wanted.filter((name) => {
    const [command, ...args] = checks[name];
    return spawnSync(command, args).status !== 0;
  });
}
