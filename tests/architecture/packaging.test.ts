import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';

/* The rules of docs/spec/packaging.md */

const root = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const configuration = require('../../electron-builder.config.cjs');
const bytes = (path: string): Buffer => readFileSync(resolve(root, path));
const pngSide = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe('PACK-1 the installers’ configuration is one that electron-builder accepts', () => {
  const { validateConfiguration } = require('app-builder-lib/out/util/config/config') as { validateConfiguration(configuration: object, log: object): Promise<void> };
  const log = { isEnabled: false, add: () => undefined };

  test('as it is', async () => {
    await expect(validateConfiguration(configuration, log)).resolves.toBeUndefined();
  });
  test('and the check would tell', async () => {
    await expect(validateConfiguration({ ...configuration, appID: 'x' }, log)).rejects.toThrow('appID');
  });
});

test('PACK-2 the identity under which plans are stored stays', () => {
  expect([configuration.appId, configuration.productName, configuration.nsis.deleteAppDataOnUninstall]).toEqual(['app.loadline.desktop', 'Loadline', false]);
});

test('PACK-3 the packed program cannot be turned into a plain Node', () => {
  expect(configuration.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
});

describe('PACK-4 the icon is there in every size and container', () => {
  test.each([16, 24, 32, 48, 64, 128, 256, 512, 1024])('%i pixels', (size) => {
    expect(pngSide(bytes(`resources/icons/${size}x${size}.png`))).toEqual([size, size]);
  });

  test('Windows', () => {
    const ico = bytes('resources/icons/icon.ico');
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_none, index) => 6 + 16 * index);
    const sides = entries.map((at) => {
      const png = ico.subarray(ico.readUInt32LE(at + 12), ico.readUInt32LE(at + 12) + ico.readUInt32LE(at + 8));
      return png.subarray(0, 8).equals(pngSignature) ? pngSide(png)[0] : 0;
    });
    expect([ico.readUInt16LE(2), sides]).toEqual([1, [16, 24, 32, 48, 64, 128, 256]]);
  });

  test('macOS', () => {
    const icns = bytes('resources/icons/icon.icns');
    const sides: [string, number][] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) sides.push([icns.toString('latin1', at, at + 4), pngSide(icns.subarray(at + 8))[0]]);
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4), Object.fromEntries(sides)]).toEqual([
      'icns',
      icns.length,
      { icp4: 16, icp5: 32, icp6: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 },
    ]);
  });

  test('the page’s own', () => {
    const manifest: { icons: readonly { src: string }[] } = JSON.parse(bytes('resources/public/manifest.webmanifest').toString('utf8'));
    expect(manifest.icons.map(({ src }) => existsSync(resolve(root, 'resources/public', src)))).toEqual([true, true, true]);
  });
});

describe('PACK-5 an installation is the same everywhere', () => {
  const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(bytes('package.json').toString('utf8'));
  test('every version is pinned exactly', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
  test('the lockfile names no host', () => {
    expect(bytes('package-lock.json').toString('utf8').match(/"resolved": "(?!file:)[^"]+"/g)).toBeNull();
  });
});

describe('PACK-6 what others made is named', () => {
  const notices = bytes('THIRD-PARTY-NOTICES.md').toString('utf8');
  test('the notices are those of the packages that are installed', () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/notices.mjs', '--check'], { cwd: root, encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, 'THIRD-PARTY-NOTICES.md is current.\n']);
  });
  test.each([
    ['the holiday data', 'Creative Commons Attribution-ShareAlike 3.0'],
    ['its sources', 'https://de.wikipedia.org/wiki/Feiertage_in_Deutschland'],
    ['the font', 'SIL OPEN FONT LICENSE'],
  ])('%s is attributed', (_what, words) => {
    expect(notices).toContain(words);
  });
});
