export * from './addSkills';
export * from './archiveSkill';
export * from './deleteSkill';
export * from './editSkill';
export * from './restoreSkill';
