export * from './asScenarioEdits';
export * from './branch';
export * from './compare';
export * from './conflicts';
export { editsOf, planRowOf } from './edits';
export { countLines, lineKeyOf } from './lines';
export * from './merge';
export { baseAfter, fieldsWith, mergedRow, wholeRow, withFieldsOf, type MergedRow } from './mergedRow';
