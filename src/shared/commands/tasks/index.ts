export * from './addTasks';
export { archiveTasks, type ArchiveTasksInput } from './archiveTasks';
export * from './deleteTasks';
export { duplicateTasks, type DuplicateTasksInput } from './duplicateTasks';
export * from './editTasks';
export { tidyTags, type NewTask } from './newTask';
export * from './moveTasks';
export * from './restoreTasks';
export * from './setDependencies';
