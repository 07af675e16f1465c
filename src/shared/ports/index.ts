export * from './workspaceStore';
export * from './preferenceStore';
export * from './host';
export * from './clock';
