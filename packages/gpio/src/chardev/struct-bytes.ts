/** The sizes of the kernel's structs (`linux/gpio.h`, version 2 of its interface), the same on every machine. */
export const structBytes = { chipInfo: 68, lineInfo: 256, lineRequest: 592, lineValues: 16, lineEvent: 48 } as const;
