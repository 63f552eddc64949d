/** The Debian packages that run programs of ARM, those that compile them, and those that boot a kernel of arm64. */
export const armPackages = {
  emulation: ['qemu-user-static', 'libc6-arm64-cross', 'libstdc++6-arm64-cross'],
  guest: [
    'qemu-system-arm',
    'qemu-user-static',
    'gcc-aarch64-linux-gnu',
    'libc6-dev',
    'libstdc++6-arm64-cross',
    'make',
    'xz-utils',
  ],
  compilers: [
    'gcc',
    'libc6-dev',
    'gcc-aarch64-linux-gnu',
    'libc6-dev-arm64-cross',
    'gcc-arm-linux-gnueabihf',
    'libc6-dev-armhf-cross',
  ],
} as const;
