import { loadLibc } from './libc.ts';

describe('loadLibc', () => {
  it('names the package to install if koffi is missing', async () => {
    const missing = () => Promise.reject(new Error("Cannot find module 'koffi'"));
    await expect(loadLibc(missing)).rejects.toMatchObject({
      kind: 'absent',
      message: 'the package koffi, which GPIO needs, could not be loaded: npm install koffi',
    });
  });
});
