import { loadLibc } from './libc.ts';

describe('loadLibc', () => {
  it('says what to install where koffi is missing', async () => {
    const missing = () => Promise.reject(new Error("Cannot find module 'koffi'"));
    await expect(loadLibc(missing)).rejects.toMatchObject({
      kind: 'absent',
      message: 'GPIO needs the package koffi, which could not be loaded: npm install koffi',
    });
  });
});
