import { useCallback, useMemo } from 'react';
import { compareNames, type Skill, type SkillId, type Workspace } from '../../../shared/model';
import { usePreference, useQuery } from '../../hooks';
import type { Measure } from './cellWords';
import type { Listed } from './tableRows';

export interface CapacityFilters {
  readonly measure: Measure;
  readonly setMeasure: (measure: Measure) => void;
  readonly listed: Listed;
  readonly setListed: (listed: Listed) => void;
  /** null: every team. */
  readonly team: string | null;
  readonly setTeam: (team: string | null) => void;
  /** null: every skill. */
  readonly skillId: SkillId | null;
  readonly setSkill: (id: SkillId | null) => void;
  readonly skills: readonly Skill[];
  readonly clear: () => void;
}

const skillsOf = (workspace: Workspace): Workspace['skills'] => workspace.skills;
const teamsOf = (workspace: Workspace): Workspace['resources'] => workspace.resources;

/** What the screen is narrowed to, kept from one visit to the next. A team or skill that is gone narrows nothing. */
export const useCapacityFilters = (): CapacityFilters => {
  const [measure, setMeasure] = usePreference<string>('capacity.measure', 'hours');
  const [listed, setListed] = usePreference<string>('capacity.listed', 'all');
  const [team, setTeam] = usePreference<string | null>('capacity.team', null);
  const [skill, setSkill] = usePreference<string | null>('capacity.skill', null);
  const table = useQuery(skillsOf);
  const resources = useQuery(teamsOf);
  const skills = useMemo(() => [...table.values()].filter(({ archived }) => !archived).sort((a, b) => compareNames(a.name, b.name)), [table]);
  const knownTeam = useMemo(() => team !== null && [...resources.values()].some((resource) => !resource.archived && resource.team === team), [resources, team]);
  const clear = useCallback(() => {
    setTeam(null);
    setSkill(null);
  }, [setTeam, setSkill]);
  const knownSkill = skills.find(({ id }) => id === skill);
  return {
    measure: measure === 'percent' ? 'percent' : 'hours', setMeasure, listed: listed === 'people' || listed === 'skills' ? listed : 'all', setListed, team: knownTeam ? team : null, setTeam, skillId: knownSkill?.id ?? null, setSkill, skills,
    clear,
  };
};
