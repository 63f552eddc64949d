import type { Socket } from 'node:net';

const commandBytes = 16;

/** Answers each command that arrives on a socket with the result that `answer` returns, in the daemon's binary format. */
export function answerCommands(socket: Socket, answer: (code: number, p1: number, p2: number) => number): void {
  let unread: Buffer = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    unread = Buffer.concat([unread, bytes]);
    // A command may have an extension. Its fourth word is the length of the extension.
    while (unread.length >= commandBytes && unread.length >= commandBytes + unread.readUInt32LE(12)) {
      const command = unread;
      unread = unread.subarray(commandBytes + unread.readUInt32LE(12));
      const answered = Buffer.from(command.subarray(0, commandBytes));
      const result = answer(command.readUInt32LE(0), command.readUInt32LE(4), command.readUInt32LE(8));
      answered.writeUInt32LE(result >>> 0, 12);
      socket.write(answered);
    }
  });
}
