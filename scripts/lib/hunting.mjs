// What a hunt for rare faults finds, added up over its runs.

/** @typedef {{ testResults?: readonly { name: string, message?: string, assertionResults: readonly { status: string, title: string, failureMessages: readonly string[] }[] }[] }} Report a report of vitest as JSON */
/** @typedef {{ file: string, test: string, seed: number, count: number, message: string }} Finding a test that failed, with the first seed it failed with */

/**
 * The tests that failed in a report; a file that could not run is one of them.
 * @param {Report | null} report
 * @param {string} root the folder that paths are told from
 * @returns {readonly { file: string, test: string, message: string }[]}
 */
export const failuresIn = (report, root) =>
  (report?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const file = name.replaceAll('\\', '/').replace(`${root.replaceAll('\\', '/')}/`, '');
    const failed = assertionResults.filter(({ status }) => status === 'failed').map(({ title, failureMessages }) => ({ file, test: title, message: failureMessages[0] ?? '' }));
    return failed.length === 0 && assertionResults.length === 0 ? [{ file, test: '(the file itself)', message: message ?? '' }] : failed;
  });

/**
 * Adds what failed with a seed to what was found before.
 * @param {readonly Finding[]} found
 * @param {ReturnType<typeof failuresIn>} failures
 * @param {number} seed
 * @returns {readonly Finding[]} what was found before keeps its place and its first seed
 */
export const withFailures = (found, failures, seed) => {
  /** @type {Map<string, Finding>} */
  const byTest = new Map(found.map((each) => [`${each.file} ${each.test}`, each]));
  for (const { file, test, message } of failures) {
    const key = `${file} ${test}`;
    const before = byTest.get(key) ?? { file, test, seed, count: 0, message };
    byTest.set(key, { ...before, count: before.count + 1 });
  }
  return [...byTest.values()];
};

/**
 * What was found, most frequent first, and a last line with runs.
 * @param {readonly Finding[]} found
 * @param {number} runs
 * @param {number} failedRuns
 */
export const summaryOf = (found, runs, failedRuns) => {
  const lines = [...found].sort((one, other) => other.count - one.count).map(({ file, test, seed, count, message }) =>
    `${String(count)} of ${String(runs)}: ${file}: ${test}\n${message.split('\n').slice(0, 6).map((line) => `  ${line.slice(0, 240)}`).join('\n')}\n  first seed: ${String(seed)}\n`);
  return `${lines.join('\n')}${lines.length === 0 ? '' : '\n'}${String(runs)} runs, ${String(failedRuns)} failed`;
};
