import { formatDay, formatHours, formatHoursNumber, parseIsoDay } from '../../calendar';
import type { Minutes } from '../../model';
import type { SheetBlock, SheetTask, WeekBlock, WeekCell } from '../document';
import { dayText, type CellWords } from '../document/cellText';
import { inlineText } from './inlineText';

const dayHead = (day: string): string => {
  const number = parseIsoDay(day);
  return number === null ? inlineText(day) : formatDay(number, 'shortWeekdayDayMonth');
};

/** Hours that no line break takes apart. */
const together = (minutes: Minutes): string => formatHours(minutes).replace(' ', '&nbsp;');

/** Load against capacity; what is over stands in words, so that it needs no colour. */
const loadWords = (load: Minutes, capacity: Minutes): string => `${formatHoursNumber(load)}/${formatHours(capacity)}`;
const overWords = (load: Minutes, capacity: Minutes): string => (load > capacity ? `+${formatHours(load - capacity)}` : '');
const overHtml = (load: Minutes, capacity: Minutes): string => (load > capacity ? ` <span class="over">${overWords(load, capacity)}</span>` : '');

const joinWords: Readonly<Record<WeekBlock['joins'][number], string>> = { left: '◀ continues', right: 'continues ▶', above: '▲ continues', below: '▼ continues' };

/** People by days, with the names and days again on every sheet, and where the next sheet joins. */
export const weekHtml = ({ days, rows, place, joins }: WeekBlock): string => {
  const heads = days.map((day) => `<th scope="col">${dayHead(day)}</th>`).join('');
  const body = rows.map(({ name, role, load, capacity, cells }) =>
    `<tr><th scope="row">${inlineText(name)}<br><span class="tell unit">${role === '' ? '' : `${inlineText(role)} · `}${loadWords(load, capacity)}</span></th>${cells.map(cellHtml).join('')}</tr>`).join('');
  const where = place === '' ? '' : `<p class="place"><span>${inlineText(place)}</span><span>${joins.map((side) => joinWords[side]).join(' &nbsp; ')}</span></p>`;
  const width = (100 - 18) / Math.max(1, days.length);
  const cols = `<col style="width:18%">${days.map(() => `<col style="width:${width.toFixed(3)}%">`).join('')}`;
  return `${where}<div class="wide" style="--letters:${String(22 + 14 * days.length)}"><table class="week"><colgroup>${cols}</colgroup><thead><tr><th scope="col">Who</th>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
};

const cellHtml = ({ entries, off, load, capacity }: WeekCell): string => {
  const over = load > capacity ? `<div class="over">${overWords(load, capacity)}</div>` : '';
  const list = entries.map(({ title, project, minutes, certainty }) =>
    `<div class="entry${certainty === 'tentative' ? ' tentative' : ''}">${project === '' ? '' : `<span class="unit">${inlineText(project)}</span> `}${inlineText(title)} <b>${together(minutes)}</b>${certainty === 'tentative' ? ' (tentative)' : ''}</div>`).join('');
  return off === '' ? `<td>${list}${over}</td>` : `<td class="off">${list}<i>${inlineText(off)}</i>${over}</td>`;
};

/** One week of one resource, day by day, with boxes to tick. */
export const sheetHtml = ({ days }: SheetBlock, words: CellWords): string =>
  `<div class="sheet">${days.map(({ day, off, load, capacity, tasks }) => {
    const facts = [off === '' ? '' : inlineText(off), capacity === 0 && load === 0 ? '' : loadWords(load, capacity)].filter((text) => text !== '').join(' · ');
    const none = tasks.length === 0 ? `<p class="small">${off === '' ? 'Nothing booked.' : ''}</p>` : '';
    return `<section><header><h2>${dayHead(day)}</h2><span>${facts}${overHtml(load, capacity)}</span></header>${none}${tasks.map((task) => taskHtml(task, words)).join('')}</section>`;
  }).join('')}</div>`;

const box = (isDone: boolean): string => `<span class="check${isDone ? ' done' : ''}" role="img" aria-label="${isDone ? 'done' : 'to do'}"></span>`;

const taskHtml = ({ title, project, minutes, certainty, due, notes, checklist, contact, state }: SheetTask, { statusDay }: CellWords): string => {
  const facts = [project, due === null ? '' : `due ${dayText(due, statusDay)}`, certainty === 'tentative' ? 'tentative' : '', state, contact === '' ? '' : `ask ${contact}`].filter((text) => text !== '').map(inlineText).join(' · ');
  const list = checklist.length === 0 ? '' : `<ul>${checklist.map(({ text, done }) => `<li>${box(done)}${inlineText(text)}</li>`).join('')}</ul>`;
  return `<div class="task">${box(state === 'Done')}<p><b>${inlineText(title)}</b> ${together(minutes)}</p>${facts === '' ? '' : `<p class="facts">${facts}</p>`}${notes === '' ? '' : `<p class="tell">${inlineText(notes)}</p>`}${list}</div>`;
};
