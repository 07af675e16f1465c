import type { Level, Priority, ResourceKind, TaskStatus } from '../../model';

const priorityWords: Readonly<Record<string, Priority>> = {
  low: 1, lowest: 1, minor: 1, trivial: 1, niedrig: 1, gering: 1, baja: 1, basse: 1, p4: 1,
  normal: 2, medium: 2, mittel: 2, media: 2, moyenne: 2, standard: 2, none: 2, p3: 2,
  high: 3, major: 3, hoch: 3, alta: 3, haute: 3, important: 3, p2: 3,
  urgent: 4, highest: 4, critical: 4, blocker: 4, kritisch: 4, dringend: 4, urgente: 4, immediate: 4, p1: 4,
};

const statusWords: Readonly<Record<string, TaskStatus>> = {
  'to do': 'todo', todo: 'todo', open: 'todo', new: 'todo', backlog: 'todo', 'not started': 'todo', planned: 'todo', offen: 'todo', reopened: 'todo', 'selected for development': 'todo', pendiente: 'todo', 'a faire': 'todo', ready: 'todo',
  doing: 'doing', 'in progress': 'doing', started: 'doing', active: 'doing', 'in review': 'doing', review: 'doing', 'in arbeit': 'doing', 'en curso': 'doing', 'en cours': 'doing', ongoing: 'doing',
  blocked: 'blocked', 'on hold': 'blocked', waiting: 'blocked', paused: 'blocked', blockiert: 'blocked', bloqueado: 'blocked', bloque: 'blocked',
  done: 'done', closed: 'done', complete: 'done', completed: 'done', resolved: 'done', finished: 'done', erledigt: 'done', fertig: 'done', hecho: 'done', termine: 'done', cancelled: 'done', canceled: 'done',
};

const kindWords: Readonly<Record<string, ResourceKind>> = {
  person: 'person', people: 'person', employee: 'person', contractor: 'person', human: 'person', labour: 'person', labor: 'person', work: 'person', user: 'person',
  equipment: 'equipment', machine: 'equipment', tool: 'equipment', vehicle: 'equipment', placeholder: 'placeholder', role: 'placeholder', generic: 'placeholder',
};

const levelWords: Readonly<Record<string, Level>> = { beginner: 1, novice: 1, basic: 2, junior: 2, intermediate: 3, competent: 3, advanced: 4, senior: 4, proficient: 4, expert: 5, master: 5 };

const yesWords = ['yes', 'y', 'true', '1', 'x', 'ja', 'si', 'sí', 'oui', 'wahr'];
const noWords = ['no', 'n', 'false', '0', 'nein', 'non', 'falsch', '-'];

const key = (text: string): string => text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ');
const lookUp = <T>(words: Readonly<Record<string, T>>, text: string): T | null => (Object.hasOwn(words, text) ? (words[text] ?? null) : null);

/** Readings of the words that other programs use; null where a word is not known. */
export const priorityFrom = (text: string): Priority | null => lookUp(priorityWords, key(text));
export const statusFrom = (text: string): TaskStatus | null => lookUp(statusWords, key(text));
export const kindFrom = (text: string): ResourceKind | null => lookUp(kindWords, key(text));
export const levelWord = (text: string): Level | null => lookUp(levelWords, key(text));
export const yesNoFrom = (text: string): boolean | null => (yesWords.includes(key(text)) ? true : noWords.includes(key(text)) ? false : null);
