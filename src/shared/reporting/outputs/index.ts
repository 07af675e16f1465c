export { csvOf } from './csv';
export { differentNames, fileNameFrom, fileNameIn } from './fileNames';
export { folderIndex } from './folderIndex';
export { personCalendar, projectCalendar, type CalendarSpan } from './ics';
export type { OutputTable } from './outputTable';
export { workbookOf, type WorkbookContent } from './xlsx';
