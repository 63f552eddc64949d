import process from 'node:process';

/**
 * Exits immediately. Node's own exit waits for the threads that look up names, for up to half a minute when no DNS server
 * answers. The system's `_exit` does not. Without koffi to call it, Node's exit is used.
 */
export async function exitNow(code: number): Promise<void> {
  if (process.getActiveResourcesInfo().includes('GetAddrInfoReqWrap')) {
    const exit = await import('koffi').then(
      ({ default: koffi }) => koffi.load(null).func('void _exit(int code)') as (code: number) => void,
      () => undefined,
    );
    if (exit === undefined) return;
    process.on('exit', () => exit(code));
  }
  process.exit(code);
}
