/** What a file lists. */
export type TableKind = 'people' | 'tasks';

export type PeopleField =
  | 'loadlineId' | 'externalId' | 'name' | 'kind' | 'role' | 'team' | 'vendor' | 'email' | 'calendar' | 'pattern' | 'hoursPerWeek' | 'costPerHour'
  | 'skills' | 'skillLevel' | 'startDay' | 'endDay' | 'notes' | 'archived';

export type TaskField =
  | 'loadlineId' | 'externalId' | 'title' | 'project' | 'kind' | 'effort' | 'remaining' | 'effortOf' | 'priority' | 'earliestStart' | 'deadline' | 'status' | 'completed'
  | 'blockedReason' | 'splittable' | 'requiredSkills' | 'skillLevel' | 'preferredSkills' | 'predecessors' | 'tags' | 'checklist' | 'notes' | 'links' | 'archived';

export type FieldId = PeopleField | TaskField;

export interface FieldInfo {
  readonly id: FieldId;
  /** As our own files and the mapping name it. */
  readonly label: string;
  /** Column names that mean it, as `headerKey` writes them. */
  readonly synonyms: readonly string[];
  /** `many`: several columns may feed it. */
  readonly columns: 'one' | 'many';
  /** How strongly the field says which kind of file this is. */
  readonly weight: 1 | 3;
  readonly measure?: 'effort' | 'day' | 'number';
}

type Rest = Partial<Pick<FieldInfo, 'columns' | 'measure'>>;
const field = (id: FieldId, label: string, weight: 1 | 3, synonyms: string, rest: Rest = {}): FieldInfo =>
  ({ id, label, weight, synonyms: [label.toLowerCase(), ...synonyms.split(',').map((each) => each.trim()).filter((each) => each !== '')], columns: 'one', ...rest });

export const peopleFields: readonly FieldInfo[] = [
  field('loadlineId', 'Loadline ID', 1, ''),
  field('externalId', 'ID', 1, 'person id, employee id, resource id, people id, user id, staff id, employee number, personnel number, external id, personalnummer, identifiant, numero, key'),
  field('name', 'Name', 1, 'person, full name, resource, resource name, person name, employee, employee name, people, user, user name, member, team member, worker, staff, mitarbeiter, persona, nombre, nom, vorname nachname, display name'),
  field('kind', 'Kind', 1, 'type, resource type, art, tipo'),
  field('role', 'Role', 3, 'job title, position, job, function, rolle, rol, funktion, puesto, poste, default role'),
  field('team', 'Team', 3, 'department, group, crew, unit, abteilung, equipo, departamento, equipe, service, user group'),
  field('vendor', 'Vendor', 3, 'company, organisation, organization, supplier, contractor, firma, empresa, entreprise'),
  field('email', 'Email', 3, 'e mail, email address, mail, user email, correo, courriel'),
  field('calendar', 'Calendar', 3, 'work calendar, kalender, base calendar, calendario, calendrier'),
  field('pattern', 'Working pattern', 3, 'working hours, work pattern, schedule, working week, work days, working days, availability pattern, arbeitszeit'),
  field('hoursPerWeek', 'Hours per week', 3, 'hours a week, weekly hours, hours week, h week, capacity, weekly capacity, contract hours, contracted hours, working hours per week, availability, wochenstunden, stunden pro woche, horas por semana, heures par semaine, hours availability', { measure: 'number' }),
  field('costPerHour', 'Cost per hour', 3, 'cost, hourly cost, cost rate, hourly rate, rate, cost hour, internal cost, standard rate, std rate, kosten pro stunde, stundensatz, kostensatz, coste por hora, cout horaire, default hourly cost, billable rate', { measure: 'number' }),
  field('skills', 'Skills', 3, 'skill, competences, competencies, qualifications, qualification, abilities, fahigkeiten, qualifikationen, habilidades, competencias, competences, skill name, skills and levels', { columns: 'many' }),
  field('skillLevel', 'Skill level', 1, 'level, proficiency, skill rating, niveau, nivel, stufe'),
  field('startDay', 'First day', 1, 'start date, start, contract start, hire date, joined, employment start, available from, eintritt, fecha de inicio, date de debut', { measure: 'day' }),
  field('endDay', 'Last day', 1, 'end date, end, contract end, leaving date, employment end, available until, austritt, fecha de fin, date de fin', { measure: 'day' }),
  field('notes', 'Notes', 1, 'note, comments, remarks, description, notizen, bemerkung, notas, remarques', { columns: 'many' }),
  field('archived', 'Archived', 1, 'inactive, is archived, archiviert, archivado'),
];

export const taskFields: readonly FieldInfo[] = [
  field('loadlineId', 'Loadline ID', 1, ''),
  field('externalId', 'ID', 1, 'task id, issue key, key, work item id, external id, ticket, ticket id, uid, unique id, task number, no, nr, vorgangsnummer, aufgaben id, wbs'),
  field('title', 'Title', 3, 'task, task name, summary, name, subject, work item, issue, activity, aufgabe, vorgang, vorgangsname, tarea, titulo, tache, titre, card name, item, to do, todo'),
  field('project', 'Project', 3, 'project name, projects, projekt, projektname, proyecto, projet, board'),
  field('kind', 'Kind of task', 3, 'kind, task kind, task type, type of task, work type, type of work, discipline, trade, gewerk'),
  field('effort', 'Effort', 3, 'estimate, estimated, estimation, original estimate, work, duration, hours, estimated hours, estimated time, time estimate, planned hours, planned effort, aufwand, arbeit, dauer, stunden, esfuerzo, duracion, horas, effort hours, charge, duree, heures', { measure: 'effort' }),
  field('remaining', 'Remaining', 3, 'remaining effort, remaining estimate, remaining work, time left, restaufwand, restant, restante', { measure: 'effort' }),
  field('effortOf', 'Effort of', 3, ''),
  field('priority', 'Priority', 3, 'prio, importance, prioritat, prioridad, priorite'),
  field('earliestStart', 'Earliest start', 3, 'start date, start, start on, not before, begin, planned start, start no earlier than, anfang, beginn, startdatum, inicio, fecha de inicio, debut, date de debut', { measure: 'day' }),
  field('deadline', 'Deadline', 3, 'due date, due, due on, finish by, end date, finish, target date, falligkeit, fallig am, falligkeitsdatum, endtermin, frist, fecha limite, vencimiento, echeance, date limite', { measure: 'day' }),
  field('status', 'Status', 3, 'state, task status, progress status, zustand, estado, statut, etat'),
  field('completed', 'Completed on', 3, 'completed at, completed, done, resolved, finished, completion date, erledigt'),
  field('blockedReason', 'Blocked reason', 3, 'blocked by reason, impediment'),
  field('splittable', 'Splittable', 3, 'can be split, may be split, interruptible'),
  field('requiredSkills', 'Required skills', 3, 'required skill, skill, skills, needed skill, needed skills, skills required, skill required, qualification, fahigkeit, fahigkeiten, habilidad, competence', { columns: 'many' }),
  field('skillLevel', 'Skill level', 1, 'level, min level, minimum level, least level, required level, niveau, nivel, stufe'),
  field('preferredSkills', 'Preferred skills', 3, 'preferred skill, nice to have', { columns: 'many' }),
  field('predecessors', 'Predecessors', 3, 'predecessor, depends on, dependencies, dependency, blocked by, after, waits for, vorganger, predecesores, predecesoras, predecesseurs, inward issue link blocks', { columns: 'many' }),
  field('tags', 'Tags', 3, 'tag, labels, label, keywords, categories, category, etiketten, etiquetas, etiquettes', { columns: 'many' }),
  field('checklist', 'Checklist', 3, 'checklists, subtasks list'),
  field('notes', 'Notes', 1, 'note, description, comments, details, beschreibung, notizen, descripcion, notas, remarks', { columns: 'many' }),
  field('links', 'Links', 1, 'link, url, urls'),
  field('archived', 'Archived', 1, 'is archived, archiviert, archivado'),
];

export const fieldsOf = (kind: TableKind): readonly FieldInfo[] => (kind === 'people' ? peopleFields : taskFields);

/** The description of one field of a kind. */
export const fieldInfo = (kind: TableKind, id: FieldId): FieldInfo | undefined => fieldsOf(kind).find((info) => info.id === id);
