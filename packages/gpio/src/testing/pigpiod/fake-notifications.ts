import type { Socket } from 'node:net';

/** The notification handles of a fake daemon, each with the lines that it watches. */
export function fakeNotifications() {
  const handles = new Map<number, { readonly socket: Socket; bits: number; sequence: number }>();
  return {
    open: (socket: Socket) => {
      const handle = [...Array(32).keys()].find((free) => !handles.has(free)) ?? -24;
      if (handle >= 0) handles.set(handle, { socket, bits: 0, sequence: 0 });
      socket.once('close', () => handles.delete(handle));
      return handle;
    },
    watch: (handle: number, bits: number) => {
      const watching = handles.get(handle);
      if (watching !== undefined) watching.bits = bits;
      return watching === undefined ? -25 : 0;
    },
    close: (handle: number) => (handles.delete(handle) ? 0 : -25),
    /** Sends a report to every handle that watches one of these lines. A lost report is counted but not sent. */
    notify: (changed: number, levels: number, { tick = 0, flags = 0, sent = true }) => {
      handles.forEach((watching) => {
        if (flags === 0 && (watching.bits & changed) === 0) return;
        const report = Buffer.alloc(12);
        report.writeUInt16LE(watching.sequence, 0);
        report.writeUInt16LE(flags, 2);
        report.writeUInt32LE(tick, 4);
        report.writeUInt32LE(levels, 8);
        watching.sequence = (watching.sequence + 1) & 0xffff;
        if (sent) watching.socket.write(report);
      });
    },
  };
}
