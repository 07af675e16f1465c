export { markdownOf } from './markdownOf';
