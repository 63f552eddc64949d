// Runs one measurement of one candidate and prints the figure as the only line on standard output.
import process from 'node:process';
import { clients } from './clients/clients.ts';
import type { Job } from './jobs/job.ts';
import { jobs } from './jobs/jobs.ts';

const [, , name = '', url = '', job = ''] = process.argv;
const client = clients[name];
if (!client) throw new Error(`Unknown candidate "${name}". Expected one of: ${Object.keys(clients).join(', ')}.`);
const asked = JSON.parse(job) as Job;
console.log(await jobs[asked.kind](client, url, asked as never));
process.exit();
