#!/usr/bin/env node
import process from 'node:process';
import { handleSignals } from './process/handle-signals.ts';
import { releaseTerminal } from './process/hangup.ts';

handleSignals();
releaseTerminal();

// A reader that is gone, for example head, must not cause a stack trace. run-until-shutdown.ts handles it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const { program } = await import('./program.ts');
const { endProcess } = await import('./process/end-process.ts');
endProcess(await program(process.argv.slice(2)));
