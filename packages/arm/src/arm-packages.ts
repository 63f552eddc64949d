/** The Debian packages that run programs of ARM, and those that compile them. */
export const armPackages = {
  emulation: [
    'qemu-user-static',
    'libc6-arm64-cross',
    'libstdc++6-arm64-cross',
    'libc6-armhf-cross',
    'libstdc++6-armhf-cross',
    'libatomic1-armhf-cross',
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
