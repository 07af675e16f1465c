// Serves the built browser edition on the port given, by default its own fixed one, until it is stopped.
import process from 'node:process';
import { port as fixedPort } from './lib/address.mjs';
import { serve } from './lib/server.mjs';

const { address } = await serve(Number(process.argv[2] ?? fixedPort));
process.stdout.write(`${address}\n`);
