export * from './captureBaseline';
export * from './chooseBaseline';
export * from './deleteBaseline';
export * from './renameBaseline';
