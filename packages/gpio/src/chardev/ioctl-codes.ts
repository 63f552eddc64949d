import { structBytes } from './kernel-structs.ts';

const read = 2;
const readWrite = 3;

/** The same as the kernel's `_IOC`, with the letter of GPIO, 0xb4. */
function code(direction: number, number: number, bytes: number) {
  return ((direction << 30) | (bytes << 16) | (0xb4 << 8) | number) >>> 0;
}

/** The requests to the GPIO character device, for example `GPIO_GET_CHIPINFO_IOCTL` in `linux/gpio.h`. */
export const ioctlCodes = {
  chipInfo: code(read, 0x01, structBytes.chipInfo),
  lineInfo: code(readWrite, 0x05, structBytes.lineInfo),
  requestLines: code(readWrite, 0x07, structBytes.lineRequest),
  getValues: code(readWrite, 0x0e, structBytes.lineValues),
  setValues: code(readWrite, 0x0f, structBytes.lineValues),
} as const;
