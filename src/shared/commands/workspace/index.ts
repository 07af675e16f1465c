export * from './editSettings';
export * from './importRows';
export * from './newWorkspaceRows';
export * from './replaceWorkspace';
