import process from 'node:process';

/**
 * Exits at once. Node's own exit waits for the threads that look names up, which may take half a minute where no server
 * answers; the system's does not. Without koffi to call it, the exit is Node's.
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
