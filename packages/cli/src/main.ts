#!/usr/bin/env node
import process from 'node:process';
import { handleSignals } from './process/handle-signals.ts';
import { releaseTerminal } from './process/hangup.ts';

handleSignals();
releaseTerminal();

// Who stopped reading, as `head` does, is no reason for a stack; see until-shutdown.ts for what is done then.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const { program } = await import('./program.ts');
const { endProcess } = await import('./process/end-process.ts');
endProcess(await program(process.argv.slice(2)));
