import type { Level, ResourceKind, WorkingPattern } from '../../model';

/** A skill as the sample names it; certifications lapse. */
export const sampleSkills: readonly string[] = [
  'Welding', 'Fitting', 'Machining', 'Rigging', 'Painting', 'Wiring', 'Commissioning', 'Programming', 'Drawing', 'Calculation', 'Inspection', 'Documentation', 'Purchasing', 'Planning',
];
export const sampleCertifications: readonly string[] = ['Crane operation', 'Confined space'];

export const officeWeek: WorkingPattern = [480, 480, 480, 480, 480, 0, 0];
export const workshopWeek: WorkingPattern = [510, 510, 510, 510, 360, 0, 0];

export interface SampleResource {
  readonly key: string;
  readonly kind: ResourceKind;
  readonly name: string;
  readonly role: string;
  readonly team: 'Workshop' | 'Electrical' | 'Engineering';
  readonly calendar: 'office' | 'workshop';
  readonly pattern: WorkingPattern | null;
  readonly holds: readonly (readonly [skill: string, level: Level])[];
  /** Certifications with the days from today until they lapse. */
  readonly certified: readonly (readonly [certification: string, days: number])[];
  /** Per hour, in cents. */
  readonly rate: number | null;
  readonly notes: string;
}

const someone = (
  key: string, name: string, role: string, team: SampleResource['team'], rate: number, holds: SampleResource['holds'], over: Partial<SampleResource> = {},
): SampleResource => ({
  key, kind: 'person', name, role, team, calendar: team === 'Workshop' ? 'workshop' : 'office', pattern: null, holds, certified: [], rate, notes: '', ...over,
});

/** Twelve people in three teams, two pieces of equipment and a role that nobody holds yet. */
export const sampleResources: readonly SampleResource[] = [
  someone('ana', 'Ana Ruiz', 'Welder', 'Workshop', 4200, [['Welding', 4], ['Fitting', 3], ['Inspection', 2]], { certified: [['Confined space', 310]] }),
  someone('ben', 'Ben Ode', 'Welder', 'Workshop', 3900, [['Welding', 3], ['Fitting', 4], ['Rigging', 2]]),
  someone('carla', 'Carla Nunes', 'Fitter', 'Workshop', 4100, [['Fitting', 5], ['Machining', 3], ['Rigging', 3]], {
    certified: [['Crane operation', 16]], notes: 'Crane certificate is up for renewal: book the course.',
  }),
  someone('dev', 'Dev Patel', 'Machinist', 'Workshop', 4000, [['Machining', 4], ['Fitting', 2]], { pattern: [510, 510, 510, 510, 0, 0, 0], notes: 'Works Monday to Thursday.' }),
  someone('ewa', 'Ewa Lis', 'Painter', 'Workshop', 3700, [['Painting', 4], ['Inspection', 3]]),
  someone('finn', 'Finn Berg', 'Electrician', 'Electrical', 4400, [['Wiring', 4], ['Commissioning', 3]], { certified: [['Confined space', 205]] }),
  someone('grace', 'Grace Okafor', 'Electrician', 'Electrical', 4300, [['Wiring', 4], ['Programming', 2], ['Documentation', 2]]),
  someone('hugo', 'Hugo Lang', 'Controls engineer', 'Electrical', 5600, [['Programming', 4], ['Commissioning', 4], ['Wiring', 2]], { pattern: [360, 360, 360, 360, 360, 0, 0], notes: 'Six hours a day.' }),
  someone('ines', 'Ines Costa', 'Lead engineer', 'Engineering', 6400, [['Calculation', 5], ['Drawing', 3], ['Planning', 3]]),
  someone('jonas', 'Jonas Weber', 'Draughtsman', 'Engineering', 4500, [['Drawing', 4], ['Documentation', 3], ['Calculation', 2]]),
  someone('kim', 'Kim Sato', 'Coordinator', 'Engineering', 4800, [['Planning', 4], ['Purchasing', 4], ['Documentation', 3]]),
  someone('lena', 'Lena Holm', 'Inspector', 'Engineering', 5200, [['Inspection', 5], ['Documentation', 4], ['Welding', 2]], { certified: [['Confined space', 92]] }),
  someone('crane', 'Mobile crane', 'Crane', 'Workshop', 9500, [['Rigging', 5]], { kind: 'equipment' }),
  someone('bench', 'Test bench', 'Electrical test bench', 'Electrical', 2500, [], { kind: 'equipment' }),
  someone('painter', 'Second painter', 'Painter', 'Workshop', 3600, [['Painting', 3]], { kind: 'placeholder', notes: 'From an agency, if the paint shop needs it.' }),
];

export interface SampleTimeOff {
  readonly who: string;
  /** Days from this week's Monday. */
  readonly first: number;
  readonly last: number;
  readonly minutesPerDay: number | null;
  readonly reason: 'vacation' | 'training' | 'maintenance' | 'other';
  readonly notes: string;
}

export const sampleTimeOff: readonly SampleTimeOff[] = [
  { who: 'ewa', first: 3, last: 3, minutesPerDay: 240, reason: 'other', notes: 'Afternoon off' },
  { who: 'jonas', first: 4, last: 4, minutesPerDay: null, reason: 'vacation', notes: '' },
  { who: 'lena', first: 7, last: 8, minutesPerDay: null, reason: 'vacation', notes: '' },
  { who: 'grace', first: 9, last: 9, minutesPerDay: null, reason: 'training', notes: 'Explosion protection course' },
  { who: 'crane', first: 2, last: 2, minutesPerDay: null, reason: 'maintenance', notes: 'Yearly check' },
  { who: 'ben', first: 21, last: 25, minutesPerDay: null, reason: 'vacation', notes: '' },
];
