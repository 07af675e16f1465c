export { barChartOf, type Bar, type BarChartQuestion } from './barChart';
export { costChartOf, type CostChartQuestion, type CostPoint } from './costChart';
export { dayTicks, type DayTick } from './dayTicks';
export { shortMoney } from './money';
export { chartTextSize, cutText, hatch, tenth, textWidth, type ChartMark, type ChartScene, type ChartText, type ChartTone } from './scene';
export { escapeXml, svgOf } from './svg';
