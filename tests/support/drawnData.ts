// Before every test file: where fast-check gets its numbers from, and what it says of a case that fails.
import fc from 'fast-check';
import { relative } from 'node:path';
import { expect } from 'vitest';
import { howToRepeat, seedOf } from './seeds';

const fail = (details: fc.RunDetails<unknown>): void => {
  if (!details.failed) return;
  const { testPath, currentTestName } = expect.getState();
  const repeat = howToRepeat(details.seed, relative('.', testPath ?? '').replaceAll('\\', '/'), (currentTestName ?? '').split(' > ').at(-1) ?? '');
  throw new Error(`${repeat}\n${fc.defaultReportMessage(details)}`, { cause: details.errorInstance });
};

fc.configureGlobal({ seed: seedOf(process.env['LOADLINE_SEED'], () => Math.floor(Math.random() * 0x7fff_ffff)), reporter: fail });
