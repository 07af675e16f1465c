import type { Priority, Project } from '../../model';

export interface SampleProject extends Pick<Project, 'name' | 'code' | 'hue' | 'client' | 'priority' | 'notes'> {
  readonly lead: string;
  /** Days from this week's Monday. */
  readonly start: number;
  readonly due: number;
}

export const sampleProjects: readonly SampleProject[] = [
  { name: 'Harbour gate', code: 'HAR', hue: 0, client: 'Port authority', priority: 3, lead: 'ines', start: -21, due: 39, notes: 'New leaf for the east lock gate. It can only be hung at spring tide.' },
  { name: 'Pump station', code: 'PMP', hue: 4, client: 'City waterworks', priority: 3, lead: 'hugo', start: -14, due: 46, notes: 'Two pumps and their control, swapped one at a time.' },
  { name: 'Quay lighting', code: 'QLT', hue: 6, client: 'Town council', priority: 2, lead: 'kim', start: -14, due: 32, notes: 'Eighteen lamp columns along the north quay.' },
];

/** One task in a line: what it asks for, who does it and from when. */
export interface SampleTask {
  readonly key: string;
  readonly title: string;
  readonly hours: number;
  /** "Welding 3, Inspection 2?": required level, or preferred with a question mark. */
  readonly asks: string;
  /** Days to the deadline: from this week's Monday if somebody does it, from today if nobody does yet. */
  readonly due: number | null;
  /** Who does it, with the days from this week's Monday on which they begin; empty: nobody yet. */
  readonly by: readonly SampleBooking[];
  /** Keys of the tasks it waits for; FS without lag. */
  readonly after?: readonly string[];
  readonly priority?: Priority;
  readonly tags?: readonly string[];
  readonly notes?: string;
  readonly checklist?: readonly string[];
  readonly blocked?: string;
  /** Days from this week's Monday before which it cannot begin. */
  readonly notBefore?: number;
  readonly whole?: 'unsplit';
  readonly equipment?: 'equipment';
}

export interface SampleBooking {
  readonly who: string;
  readonly from: number;
  /** null: everything. */
  readonly hours: number | null;
  readonly kind: 'confirmed' | 'tentative' | 'locked' | 'piled';
}

const by = (who: string, from: number, hours: number | null = null, kind: SampleBooking['kind'] = 'confirmed'): SampleBooking => ({ who, from, hours, kind });
type More = Omit<Partial<SampleTask>, 'key' | 'title' | 'hours' | 'asks' | 'due' | 'by'>;
const task = (key: string, title: string, hours: number, asks: string, due: number | null, bookings: readonly SampleBooking[], more: More = {}): SampleTask => ({
  key, title, hours, asks, due, by: bookings, ...more,
});

const harbour: readonly SampleTask[] = [
  task('h1', 'Measure gate recess', 6, 'Drawing 2', -4, [by('jonas', -7)], { tags: ['site'] }),
  task('h2', 'Check gate statics', 20, 'Calculation 4', 2, [by('ines', 0)], { priority: 3, after: ['h1'] }),
  task('h3', 'Workshop drawings, gate leaf', 20, 'Drawing 3', 3, [by('jonas', 0)], { after: ['h1'], checklist: ['Leaf', 'Hinges', 'Seals'] }),
  task('h4', 'Order plates and profiles', 4, 'Purchasing 2', -3, [by('kim', -6)], { tags: ['purchasing'] }),
  task('h5', 'Cut and prepare plates', 20, 'Fitting 2', 2, [by('ben', 0)], { after: ['h4'] }),
  task('h6', 'Weld gate frame, lower half', 28, 'Welding 3, Fitting 2?', 4, [by('ana', 0)], { priority: 3, after: ['h4'], notes: 'Preheat the corner plates. Weld map is in the drawing set.', checklist: ['Tack', 'Check squareness', 'Weld out', 'Clean'] }),
  task('h7', 'Turn hinge pins', 14, 'Machining 3', 3, [by('dev', 0)]),
  task('h8', 'Fit hinge bushes', 12, 'Fitting 4', 7, [by('carla', 1)], { after: ['h1'] }),
  task('h9', 'Inspect welds, lower half', 8, 'Inspection 4', 7, [by('lena', 4)], { after: ['h6'], tags: ['quality'] }),
  task('h10', 'Weld hinge brackets', 12, 'Welding 4', 9, [by('ana', 4)], { after: ['h6'] }),
  task('h11', 'Weld gate frame, upper half', 30, 'Welding 3', 14, [by('ana', 8)], { after: ['h6'], priority: 3 }),
  task('h12', 'Blast and prime lower half', 26, 'Painting 3', 11, [by('ewa', 7)], { after: ['h9'] }),
  task('h13', 'Lift leaf onto trestles', 6, 'Crane operation, Rigging 2', 9, [by('carla', 8), by('crane', 8)], { whole: 'unsplit', tags: ['lifting'], notes: 'Road past the hall is closed from 7:00 to 9:00.' }),
  task('h14', 'Paint gate leaf', 32, 'Painting 3', 22, [], { after: ['h12'], tags: ['paint shop'] }),
  task('h15', 'Inspect coating', 5, 'Inspection 3, Painting 2?', 25, [], { after: ['h14'], tags: ['quality'] }),
  task('h16', 'Fit rubber seals', 12, 'Fitting 3', 19, [], { after: ['h12'] }),
  task('h17', 'Machine sill plate', 18, 'Machining 4', 9, [], { priority: 3 }),
  task('h18', 'Method statement for hanging the leaf', 8, 'Documentation 3, Rigging 2?', 6, [], { priority: 3, tags: ['documents'] }),
  task('h19', 'Clean lock chamber', 10, 'Confined space, Fitting 2?', 12, [], { tags: ['site'], notes: 'Gas test before anybody goes in.' }),
  task('h20', 'Hang gate leaf', 16, 'Crane operation, Rigging 3', 30, [], { after: ['h14', 'h19'], priority: 4, whole: 'unsplit', tags: ['lifting', 'site'], notBefore: 28, notes: 'Spring tide is in the week before Christmas.' }),
];

const pumps: readonly SampleTask[] = [
  task('p1', 'Survey existing control', 8, 'Programming 3', -4, [by('hugo', -7)], { tags: ['site'] }),
  task('p2', 'Review pump foundations', 26, 'Calculation 3', 9, [by('ines', 2)]),
  task('p3', 'Order pumps and valves', 6, 'Purchasing 3', 2, [by('kim', 0)], { priority: 4, tags: ['purchasing'] }),
  task('p4', 'Build control cabinet', 30, 'Wiring 3', 4, [by('grace', 0)], { priority: 3, checklist: ['Mount rails', 'Wire power', 'Wire signals', 'Label'] }),
  task('p5', 'Program pump control', 24, 'Programming 4', 4, [by('hugo', 0)], { after: ['p1'] }),
  task('p6', 'Tack pump base frame', 14, 'Fitting 3, Welding 2', 7, [by('ben', 2)]),
  task('p7', 'Machine couplings', 34, 'Machining 3', 10, [by('dev', 1)]),
  task('p8', 'Weld pump base frame', 22, 'Welding 3', 14, [by('ben', 7)], { after: ['p6'] }),
  task('p9', 'Assemble pump skid 1', 34, 'Fitting 4', 14, [by('carla', 3)], { after: ['p3'] }),
  task('p10', 'Test control cabinet', 8, 'Wiring 3', 10, [by('grace', 7), by('bench', 7)], { after: ['p4'], tags: ['quality'], whole: 'unsplit' }),
  task('p11', 'Simulate alarms', 18, 'Programming 3', 11, [by('hugo', 7)], { after: ['p5'] }),
  task('p12', 'Piping drawings', 18, 'Drawing 3', 14, [by('jonas', 7, null, 'tentative')]),
  task('p13', 'Repair delivery pump on loan', 5, 'Fitting 3', 2, [by('ben', 1, null, 'piled')], { priority: 4, notes: 'The waterworks need it back this week.' }),
  task('p14', 'Weld pipe spools', 44, 'Welding 4', 10, [], { priority: 3, after: ['p12'] }),
  task('p15', 'Assemble pump skid 2', 24, 'Fitting 4', 16, [], { after: ['p9'] }),
  task('p16', 'Clean and inspect wet well', 12, 'Confined space, Inspection 3', 13, [], { tags: ['site'], priority: 3 }),
  task('p17', 'Write operating manual', 20, 'Documentation 3', 26, [], { tags: ['documents'] }),
  task('p18', 'Install skid 1 on site', 20, 'Fitting 3, Rigging 2?', 20, [], { after: ['p8', 'p9'], tags: ['site'] }),
  task('p19', 'Commission pump 1', 16, 'Commissioning 4', 27, [], { after: ['p18', 'p11'], priority: 3 }),
  task('p20', 'Lift skid 1 into the pit', 4, 'Rigging 3', 18, [], { equipment: 'equipment', tags: ['lifting'], after: ['p9'], whole: 'unsplit' }),
];

const lighting: readonly SampleTask[] = [
  task('q1', 'Mark column positions', 6, 'Drawing 2', -3, [by('jonas', -5)], { tags: ['site'] }),
  task('q2', 'Install cable trays', 24, 'Wiring 2', 3, [by('finn', 0)], { after: ['q1'] }),
  task('q3', 'Inspect lamp foundations', 6, 'Inspection 3', 1, [by('lena', 0)], { tags: ['quality', 'site'] }),
  task('q4', 'Write inspection plan', 10, 'Documentation 3, Inspection 3?', 3, [by('lena', 1)], { tags: ['documents'] }),
  task('q5', 'Prime column brackets', 8, 'Painting 2', 3, [by('ewa', 0)]),
  task('q6', 'Weld bracket repairs', 6, 'Welding 2', 11, [by('lena', 2, 4, 'tentative')]),
  task('q7', 'Wire columns 1 to 6', 24, 'Wiring 3', 9, [by('finn', 3)], { after: ['q2'] }),
  task('q8', 'Plan road closures', 18, 'Planning 3', 8, [by('kim', 1)], { priority: 3 }),
  task('q9', 'Weekly plan and review', 6, 'Planning 3', 4, [by('kim', 3, null, 'locked')], { tags: ['office'] }),
  task('q10', 'Paint columns 1 to 6', 20, 'Painting 3', 4, [by('ewa', 1)], { after: ['q5'] }),
  task('q11', 'Set up light schedule', 6, 'Programming 2', 3, [by('hugo', 2, null, 'piled')], { notes: 'The council wants to see it on Thursday.' }),
  task('q12', 'Wire columns 7 to 12', 24, 'Wiring 3', 15, [by('finn', 8)], { after: ['q7'] }),
  task('q13', 'As-built drawings, columns 1 to 6', 14, 'Drawing 3', 14, [by('jonas', 9)], { after: ['q7'], tags: ['documents'] }),
  task('q14', 'Order lamp heads', 3, 'Purchasing 2', 4, [], { priority: 4, tags: ['purchasing'], blocked: 'Waiting for the council to choose the colour.' }),
  task('q15', 'Wire columns 13 to 18', 24, 'Wiring 3', 17, [], { after: ['q12'] }),
  task('q16', 'Paint columns 7 to 18', 36, 'Painting 3', 15, [], { after: ['q10'] }),
  task('q17', 'Measure earth resistance', 8, 'Wiring 3, Inspection 2?', 14, [], { tags: ['quality'] }),
  task('q18', 'Residents\' letter', 3, 'Documentation 2, Planning 2?', 3, [], { tags: ['office'] }),
  task('q19', 'Mount lamp heads', 20, 'Wiring 2, Fitting 2?', 21, [], { after: ['q14'] }),
  task('q20', 'Switch on and adjust', 10, 'Commissioning 3', 28, [], { after: ['q19', 'q15'], priority: 3 }),
];

/** Sixty tasks of three projects, with the code of the project each belongs to. */
export const sampleTasks: readonly { readonly project: string; readonly tasks: readonly SampleTask[] }[] = [
  { project: 'HAR', tasks: harbour },
  { project: 'PMP', tasks: pumps },
  { project: 'QLT', tasks: lighting },
];
