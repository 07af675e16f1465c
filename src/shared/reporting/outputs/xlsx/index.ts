export { workbookOf, type WorkbookContent } from './workbook';
