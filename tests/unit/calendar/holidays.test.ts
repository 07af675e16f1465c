import { describe, expect, it } from 'vitest';
import { isoDayOf, listHolidayRegions, loadPublicHolidays, mergeHolidays } from '../../../src/shared/calendar';
import { monday } from '../../support/builders';

const daysOf = async (region: string, year: number): Promise<unknown> => {
  const loaded = await loadPublicHolidays(region, [year]);
  return loaded.ok ? loaded.value.map(({ day, name, workingMinutes }) => `${isoDayOf(day)} ${name} ${String(workingMinutes)}`) : loaded.refusal.code;
};

describe('public holidays', () => {
  it('CAP-14 come by region', async () => {
    expect(await daysOf('DE-BY', 2026)).toContain('2026-01-06 Epiphany 0');
    expect(await daysOf('DE-BE', 2026)).not.toContain('2026-01-06 Epiphany 0');
    expect(await daysOf('GB-SCT', 2026)).toContain('2026-01-02 January 2nd 0');
  });

  it('CAP-14 last as long as they last', async () => {
    expect(await daysOf('TR', 2026)).toEqual(expect.arrayContaining([expect.stringContaining('2026-05-27'), expect.stringContaining('2026-05-30')]));
    expect(await daysOf('TR', 2026)).not.toEqual(expect.arrayContaining([expect.stringContaining('2026-05-31')]));
  });

  it('CAP-14 leave the hours before they begin', async () => {
    expect(await daysOf('IS', 2026)).toEqual(expect.arrayContaining([expect.stringMatching(/^2026-12-24 .* 300$/)]));
  });

  it('CAP-14 refuses a region that nobody knows', async () => {
    expect(await Promise.all(['XX', 'DE-ZZ', 'de', ''].map((region) => daysOf(region, 2026)))).toEqual(['unknown-region', 'unknown-region', 'unknown-region', 'unknown-region']);
  });

  it('CAP-14 lists regions by name', async () => {
    const regions = await listHolidayRegions();
    expect(regions).toContainEqual({ code: 'US-CA-LA', name: 'United States of America, California, Los Angeles' });
    expect(new Set(regions.map(({ code }) => code)).size).toBe(regions.length);
  });

  it('CAP-14 replaces the library\'s entries and keeps one\'s own', () => {
    const own = { day: monday, name: 'Company day', workingMinutes: 240, origin: 'own' } as const;
    const old = { day: monday + 1, name: 'Old', workingMinutes: 0, origin: 'library' } as const;
    const loaded = [{ day: monday - 1, name: 'New', workingMinutes: 0, origin: 'library' }, { day: monday, name: 'Feast', workingMinutes: 0, origin: 'library' }] as const;
    expect(mergeHolidays([own, old], loaded)).toEqual([loaded[0], own]);
  });
});
