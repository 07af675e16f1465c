export { printedBoard, type BoardRequest } from './board';
export { draftReport } from './draftReport';
export { reportedChanges, type ChangeQuestion, type RecordedChange } from './reportedChanges';
export { changeTopics, type ChangeTopic, type ReportedChange, type ReportRequest } from './request';
export { personSheet, type SheetRequest } from './sheet';
