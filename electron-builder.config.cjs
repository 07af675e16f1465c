/*
 * Installers. `npm run dist` needs Electron's runtime; tests/architecture checks this file without it.
 * appId and productName decide where the plan is stored (userData): never change them.
 */

/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'app.loadline.desktop',
  productName: 'Loadline',
  copyright: 'Copyright © 2026 The Loadline authors',
  directories: { output: 'dist', buildResources: 'resources/icons' },
  // Everything is bundled into out/, so no node_modules are packed.
  files: ['out/**', 'package.json', 'LICENSE', 'THIRD-PARTY-NOTICES.md', '!node_modules'],
  asar: true,
  npmRebuild: false,
  // Nothing is published or updated by the program itself: it never asks the network.
  publish: null,
  electronLanguages: ['en', 'en-US', 'en-GB'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: { target: ['AppImage', 'deb'], icon: 'resources/icons', category: 'Office', synopsis: "Plan other people's week", maintainer: 'The Loadline authors' },
  deb: { priority: 'optional' },
  win: { target: ['nsis'], icon: 'resources/icons/icon.ico' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
  mac: { target: ['dmg'], icon: 'resources/icons/icon.icns', category: 'public.app-category.productivity', hardenedRuntime: true, darkModeSupport: true },
};
