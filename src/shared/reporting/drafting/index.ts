export { draftReport } from './draftReport';
export { reportedChanges, type ChangeQuestion, type RecordedChange } from './reportedChanges';
export { changeTopics, type ChangeTopic, type ReportedChange, type ReportRequest } from './request';
