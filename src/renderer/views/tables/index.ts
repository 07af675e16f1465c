export * from './BulkBar';
export * from './cells';
export * from './newSkills';
export * from './QuickAddLine';
export * from './suggest';
export * from './useGridEdits';
export * from './useGridMessages';
export * from './useTable';
