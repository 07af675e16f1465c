// `npm run dist`: installers for this platform, by electron-builder. Arguments go to it.
import process from 'node:process';
import { ensureBuilt } from './lib/build.mjs';
import { run, runPackage } from './lib/run.mjs';
import { electronProgram } from './lib/runtime.mjs';

const main = async () => {
  if (electronProgram() === null) {
    process.stdout.write("Electron's runtime is not here, so there is nothing to pack. Run npm start once where its release page can be reached; it fetches the runtime.\n");
    return 1;
  }
  if (!(await ensureBuilt())) return 1;
  if ((await run(process.execPath, ['scripts/notices.mjs', '--check'])) !== 0) return 1;
  return runPackage('electron-builder/cli.js', ['--config', 'electron-builder.config.cjs', '--publish', 'never', ...process.argv.slice(2)]);
};

process.exit(await main());
