export { costChartOf, type CostChartQuestion, type CostPoint } from './costChart';
export { dayTicks, type DayTick } from './dayTicks';
export { shortMoney } from './money';
export { chartTextSize, textWidth, type ChartMark, type ChartScene, type ChartText, type ChartTone } from './scene';
export { svgOf } from './svg';
