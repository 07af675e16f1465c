export * from './addProjects';
export * from './archiveProjects';
export * from './deleteProjects';
export * from './duplicateProjects';
export * from './editProjects';
export type { NewProject } from './newProject';
export * from './restoreProjects';
