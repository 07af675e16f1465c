export * from './deleteSentReports';
export * from './sendReport';
export * from './sendReports';
