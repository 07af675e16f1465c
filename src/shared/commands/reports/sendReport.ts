import type { Command } from '../command';
import { sendReports, type SendReportInput } from './sendReports';

/** Keeps one report that goes out: see `sendReports`. */
export const sendReport: Command<SendReportInput> = (workspace, report, context) => sendReports(workspace, { reports: [report] }, context);
