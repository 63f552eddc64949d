/** The sizes of the kernel's structs (`linux/gpio.h`, version 2 of its interface), the same on every machine. */
export const structBytes = { chipInfo: 68, lineInfo: 256, lineRequest: 592, lineValues: 16, lineEvent: 48 } as const;

const read = 2;
const readWrite = 3;

/** As the kernel's `_IOC` does it, for GPIO, whose letter is 0xb4. */
function code(direction: number, number: number, bytes: number) {
  return ((direction << 30) | (bytes << 16) | (0xb4 << 8) | number) >>> 0;
}

/** What the GPIO character device can be asked: `GPIO_GET_CHIPINFO_IOCTL` and its like in `linux/gpio.h`. */
export const ioctlCodes = {
  chipInfo: code(read, 0x01, structBytes.chipInfo),
  lineInfo: code(readWrite, 0x05, structBytes.lineInfo),
  requestLines: code(readWrite, 0x07, structBytes.lineRequest),
  getValues: code(readWrite, 0x0e, structBytes.lineValues),
  setValues: code(readWrite, 0x0f, structBytes.lineValues),
} as const;
