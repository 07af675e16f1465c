import type { Expense } from '../../model';

/** Days are counted from this week's Monday; money is in cents. */
export interface SampleMilestone {
  readonly project: string;
  readonly name: string;
  readonly owner: string;
  readonly due: number;
  /** Keys of the tasks it waits for. */
  readonly after: readonly string[];
  readonly criteria: readonly string[];
  /** The day it was reached; null: not yet. */
  readonly reached: number | null;
}

const milestone = (project: string, name: string, owner: string, due: number, after: readonly string[], criteria: readonly string[] = [], reached: number | null = null): SampleMilestone => ({
  project, name, owner, due, after, criteria, reached,
});

export const sampleMilestones: readonly SampleMilestone[] = [
  milestone('HAR', 'Steel ordered', 'kim', -3, ['h4'], ['Delivery confirmed in writing'], -6),
  milestone('HAR', 'Lower half accepted', 'ines', 8, ['h6', 'h9'], ['Weld log signed', 'No open findings']),
  milestone('HAR', 'Gate leaf painted', 'ewa', 18, ['h14', 'h15']),
  milestone('HAR', 'Gate hung', 'ines', 30, ['h20'], ['Port authority has signed']),
  milestone('PMP', 'Control cabinet tested', 'grace', 11, ['p4', 'p10'], ['Test sheet filed']),
  milestone('PMP', 'Skid 1 in place', 'carla', 21, ['p18', 'p20']),
  milestone('PMP', 'Pump 1 running', 'hugo', 17, ['p19'], ['Eight hours without an alarm', 'Waterworks have signed']),
  milestone('QLT', 'Lamp heads ordered', 'kim', 4, ['q14']),
  milestone('QLT', 'Columns 1 to 6 ready', 'finn', 10, ['q7', 'q10']),
  milestone('QLT', 'North quay lit', 'kim', 15, ['q20'], ['Council has walked the quay']),
];

export interface SampleBudget {
  readonly project: string;
  readonly labour: number;
  readonly lines: readonly (readonly [category: string, amount: number])[];
  readonly reserve: number;
  /** Oldest first; the total of the last is the budget's own. */
  readonly decisions: readonly (readonly [day: number, total: number | null, reason: string, approver: string])[];
}

export const sampleBudgets: readonly SampleBudget[] = [
  {
    project: 'HAR', labour: 1_550_000, lines: [['Steel', 640_000], ['Equipment hire', 330_000], ['Subcontract', 60_000]], reserve: 220_000,
    decisions: [[-21, null, 'Order signed', 'Port authority']],
  },
  {
    project: 'PMP', labour: 1_980_000, lines: [['Machines', 1_980_000], ['Travel', 60_000], ['Subcontract', 50_000]], reserve: 300_000,
    decisions: [[-14, 4_170_000, 'Order signed', 'City waterworks'], [-4, null, 'Second test of the alarms, asked for by the client', 'Ines Costa']],
  },
  {
    project: 'QLT', labour: 1_120_000, lines: [['Lamps', 1_240_000], ['Cable', 210_000], ['Permits', 80_000]], reserve: 60_000,
    decisions: [[-14, null, 'Order signed', 'Town council']],
  },
];

export interface SampleExpense extends Pick<Expense, 'title' | 'category' | 'vendor' | 'reference' | 'amount'> {
  readonly project: string;
  readonly task: string | null;
  readonly day: number;
  /** A planned or committed one whose day is past by then stays what it is: somebody has to look after it. */
  readonly state: Expense['state'];
}

const expense = (
  project: string, task: string | null, title: string, category: string, state: Expense['state'], day: number, amount: number, vendor = '', reference = '',
): SampleExpense => ({ project, task, title, category, state, day, amount, vendor, reference });

export const sampleExpenses: readonly SampleExpense[] = [
  expense('HAR', 'h5', 'Plates and profiles', 'Steel', 'actual', -4, 612_000, 'Nordstahl', 'INV-20418'),
  expense('HAR', 'h13', 'Crane driver and road closure', 'Equipment hire', 'committed', 9, 145_000, 'Lift & Co', 'PO-1107'),
  expense('HAR', 'h20', 'Floating crane', 'Equipment hire', 'planned', 30, 168_000, 'Lift & Co'),
  expense('HAR', 'h15', 'Coating survey', 'Subcontract', 'planned', 25, 54_000, 'Baltic Survey'),
  expense('PMP', 'p3', 'Pumps and valves', 'Machines', 'committed', 16, 1_950_000, 'Hydra Pumps', 'PO-1109'),
  expense('PMP', 'p1', 'Travel to the station', 'Travel', 'actual', -6, 18_600, '', 'TR-88'),
  expense('PMP', 'p19', 'Inspection by the insurer', 'Subcontract', 'planned', 27, 42_000),
  expense('QLT', 'q2', 'Cable and trays', 'Cable', 'actual', -5, 205_400, 'Elektro Lund', 'INV-7731'),
  expense('QLT', 'q8', 'Road closure permit', 'Permits', 'committed', 8, 64_000, 'Town council', 'RC-2026-41'),
  expense('QLT', 'q14', 'Lamp heads', 'Lamps', 'planned', 18, 1_260_000, 'Luxor'),
];

export interface SampleMaterial {
  readonly name: string;
  readonly unit: string;
  /** Whole units. */
  readonly stock: number;
  readonly unitCost: number;
  readonly least: number;
  readonly vendor: string;
  readonly uses: readonly (readonly [task: string, units: number])[];
}

export const sampleMaterials: readonly SampleMaterial[] = [
  { name: 'Welding wire', unit: 'kg', stock: 60, unitCost: 780, least: 10, vendor: 'Nordstahl', uses: [['h6', 12], ['h10', 4], ['h11', 14], ['p8', 9], ['p14', 16]] },
  { name: 'Zinc primer', unit: 'l', stock: 90, unitCost: 1_450, least: 10, vendor: 'Baltic Coatings', uses: [['q5', 6], ['q10', 14], ['h12', 26], ['h14', 30], ['q16', 28]] },
  { name: 'Control cable', unit: 'm', stock: 1_200, unitCost: 240, least: 200, vendor: 'Elektro Lund', uses: [['p4', 180], ['q7', 220], ['q12', 220], ['q15', 220]] },
];

/** How long work really takes against its booking, in hundredths, where it is not as planned. */
export const samplePace: Readonly<Record<string, number>> = { h1: 110, h4: 125, h2: 115, h6: 120, h5: 95, p1: 115, p4: 90, p5: 125, q1: 100, q2: 90, q10: 105, p13: 120 };

/** By how many working days a task lies later now than in the baseline. */
export const sampleSlips: Readonly<Record<string, number>> = { h2: 1, h6: 1, h9: 1, h10: 1, h11: 1, h12: 2, p3: 2, p9: 1, p10: 1, q8: 1, q12: 1, q13: 1, h14: 2, p14: 2, p18: 1, p19: 2, q15: 1, q16: 2, q20: 2 };
