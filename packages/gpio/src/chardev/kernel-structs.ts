/**
 * The sizes of the kernel's structs (`linux/gpio.h`, version 2 of the interface). They are the same on every machine.
 */
export const structBytes = { chipInfo: 68, lineInfo: 256, lineRequest: 592, lineValues: 16, lineEvent: 48 } as const;

/** Where the structs have the fields that the driver uses, in bytes. */
export const fieldAt = {
  chipInfo: { lines: 64 },
  lineInfo: { name: 0, consumer: 32, offset: 64, flags: 72 },
  lineRequest: {
    offsets: 0,
    consumer: 256,
    flags: 288,
    attributeCount: 296,
    attributeId: 320,
    attributeValues: 328,
    lineCount: 560,
    queuedEdges: 564,
    fd: 588,
  },
  lineValues: { bits: 0, mask: 8 },
  lineEvent: { timestamp: 0, id: 8, offset: 12, lineSequence: 20 },
} as const;

/** `struct epoll_event` of an architecture, in bytes. The kernel packs it on x86 only. */
export function epollEvent(arch: NodeJS.Architecture): { readonly bytes: number; readonly dataAt: number } {
  return arch === 'x64' || arch === 'ia32' ? { bytes: 12, dataAt: 4 } : { bytes: 16, dataAt: 8 };
}
