export * from './deleteSentReports';
export * from './sendReport';
