import { expect, it } from 'vitest';
import { draftPaper, type DraftParts } from '../../../src/renderer/views/reports/draftPaper';
import { documentFromText, documentToText, htmlOf, markdownOf, scenarioOfText } from '../../../src/shared/reporting';
import { frontHeight, sheets } from '../../../src/shared/reporting/document/frontHeight';
import { aBudget, aProject, aTask, aWorkspace, monday } from '../../support/builders';
import { projectId } from '../../../src/shared/model';

const parts = (scenario: string | null, title?: string): DraftParts => ({
  statusDay: monday, since: monday, weeks: { from: monday, count: 1 }, page: { size: 'A4', orientation: 'portrait' }, period: { since: monday, entries: [], reach: 'whole' }, odds: null, edits: new Map(title === undefined ? [] : [['title', title]]), scenario,
});

it('SCN-51: a paper made in a scenario says so in its title, and so in every file and text made of it', () => {
  const plan = draftPaper(aWorkspace(), { kind: 'portfolio', subject: '' }, parts(null));
  const inScenario = draftPaper(aWorkspace(), { kind: 'portfolio', subject: '' }, parts('More welders'));
  expect(inScenario.title).toBe(`${plan.title} · scenario “More welders”`);
  expect(markdownOf(inScenario)).toContain('scenario “More welders”');
  expect(draftPaper(aWorkspace(), { kind: 'board', subject: '' }, parts('More welders')).title).toContain('scenario “More welders”');
});

it('SCN-51: says it once where the title was written by hand', () => {
  expect(draftPaper(aWorkspace(), { kind: 'portfolio', subject: '' }, parts('More welders', 'For the board · scenario “More welders”')).title).toBe('For the board · scenario “More welders”');
});

it('SCN-51: says below it that it is not the plan, on paper and as text', () => {
  const [plan, inScenario] = [null, 'More welders'].map((scenario) => draftPaper(aWorkspace(), { kind: 'portfolio', subject: '' }, parts(scenario)));
  expect([inScenario?.subtitle, inScenario?.scenario, plan?.scenario]).toEqual([`What if, not the plan · ${plan?.subtitle ?? ''}`, 'More welders', '']);
  expect([plan, inScenario].map((document) => document !== undefined && htmlOf(document).includes('What if, not the plan'))).toEqual([false, true]);
});

it('SCN-51: a long name stands whole below the title and shortened in it', () => {
  const name = 'Two more welders and a night shift until January';
  const { title, subtitle, scenario } = draftPaper(aWorkspace(), { kind: 'portfolio', subject: '' }, parts(name));
  expect([title, subtitle.split(' · ')[0], scenario]).toEqual(['Portfolio: weekly status · scenario “Two more welders and a night…”', `What if, not the plan: “${name}”`, name]);
});

it('SCN-51: says the name once, though the workspace is called after it too', () => {
  const seen = aWorkspace();
  const called = { ...seen, settings: { ...seen.settings, workspaceName: 'Harbour works · scenario “More welders”' } };
  const board = draftPaper(called, { kind: 'board', subject: '' }, parts('More welders'));
  expect([board.workspace, board.subtitle, board.title.split('More welders').length - 1]).toEqual(['Harbour works', 'What if, not the plan · 23 Nov to 29 Nov 2026 · Harbour works', 1]);
});

it('SCN-51: the kept text knows its scenario; one from before, and one that is damaged, tell of none', () => {
  const document = draftPaper(aWorkspace(), { kind: 'portfolio', subject: '' }, parts('<b>“More”</b> 👩‍🏭'));
  const text = documentToText(document);
  const read = documentFromText(text.replace(/"scenario":"(?:[^"\\]|\\.)*",/, ''));
  expect([scenarioOfText(text), scenarioOfText('{}'), scenarioOfText('{'), scenarioOfText('null'), scenarioOfText('{"scenario":1}'), read.ok && read.value.scenario]).toEqual(['<b>“More”</b> 👩‍🏭', '', '', '', '', '']);
});

it('SCN-51: its first page leaves room for the name', () => {
  const names = Array.from({ length: 40 }, (_none, index) => `Project ${String(index)}`);
  const many = aWorkspace({ projects: names.map((name) => aProject(name)), tasks: names.map((name) => aTask(`Work of ${name}`, { projectId: projectId(name) })), budgets: names.map((name) => aBudget(`Budget of ${name}`, name, { labour: 100_000 })) });
  const heightOf = (scenario: string | null): number => {
    const { pages, page } = draftPaper(many, { kind: 'budget', subject: '' }, parts(scenario));
    return frontHeight(pages[0]?.blocks ?? [], page);
  };
  const room = sheets.A4.portrait.height;
  expect([heightOf(null) <= room, heightOf('Night shift') <= room - 5, heightOf('Two more welders and a night shift') <= room - 13]).toEqual([true, true, true]);
  expect(heightOf(null)).toBeGreaterThan(room - 13);
});
