import { ioctlCodes } from './ioctl-codes.ts';

describe('ioctlCodes', () => {
  it('equal those of the compiler for linux/gpio.h, including the sizes of structs', () => {
    expect(Object.entries(ioctlCodes).map(([name, code]) => [name, code.toString(16)])).toEqual([
      ['chipInfo', '8044b401'],
      ['lineInfo', 'c100b405'],
      ['requestLines', 'c250b407'],
      ['getValues', 'c010b40e'],
      ['setValues', 'c010b40f'],
    ]);
  });
});
