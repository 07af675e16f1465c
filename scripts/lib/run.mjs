// Starting other programs and waiting for them.
import { spawn } from 'node:child_process';
import process from 'node:process';

/**
 * Runs a program to its end with our own input and output.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, timeoutMs?: number, quiet?: 'quiet' | 'loud' }} [options]
 * @returns {Promise<number>} its exit code; 124 if it ran out of time, 127 if it could not be started
 */
export const run = (program, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, [...args], {
      stdio: options.quiet === 'quiet' ? 'ignore' : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...options.env },
    });
    let timedOut = false;
    const timer = options.timeoutMs === undefined ? null : setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, options.timeoutMs);
    const end = (/** @type {number} */ code) => {
      if (timer !== null) clearTimeout(timer);
      resolve(timedOut ? 124 : code);
    };
    child.once('error', () => end(127));
    child.once('exit', (code) => end(code ?? 1));
  });

/**
 * Runs one of the project's own packages with this Node.
 * @param {string} file path below node_modules
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runPackage = (file, args, options) => run(process.execPath, [`node_modules/${file}`, ...args], options);
