import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taskId } from '../../../../src/shared/model';
import { dependencyLines, pathOf, route, type TimelineScale } from '../../../../src/shared/queries/timeline';
import { aBooking, aPerson, aWorkspace, monday } from '../../../support/builders';
import { chain, fs, oneDay, planned } from './support';

const scale: TimelineScale = { zoom: 'week', from: monday, to: monday + 70, dayWidth: 20 };
const lines = new Map([['Weld', 0], ['Inspect', 1], ['Paint', 2]]);
const asked = { taskIds: [taskId('Inspect')], lineOf: (id: string) => lines.get(id) ?? null, scale, rowHeight: 36, barHalf: 8 };

describe('dependency lines', () => {
  it('TML-8 go from end to start: down on a bar that follows at once, along the line of one that follows later', () => {
    const { workspace, forecast } = planned(chain());
    expect(dependencyLines(workspace, forecast, asked)).toEqual([
      { key: 'Weld Inspect', predecessorId: 'Weld', successorId: 'Inspect', type: 'FS', lagDays: 0, state: 'critical', points: [{ x: 20, y: 18 }, { x: 27, y: 18 }, { x: 27, y: 46 }] },
      { key: 'Inspect Paint', predecessorId: 'Inspect', successorId: 'Paint', type: 'FS', lagDays: 0, state: 'critical', points: [{ x: 40, y: 54 }, { x: 47, y: 54 }, { x: 47, y: 90 }, { x: 60, y: 90 }] },
    ]);
  });

  it('TML-8 go round to one that lies before, and say that it is broken', () => {
    const { workspace, forecast } = planned(aWorkspace({
      resources: [aPerson('Ana'), aPerson('Ben')], tasks: [oneDay('Weld'), oneDay('Inspect', { dependencies: [fs('Weld')] })],
      bookings: [aBooking('b1', 'Weld', 'Ana', [[monday + 2, 480]]), aBooking('b2', 'Inspect', 'Ben', [[monday, 480]])],
    }));
    expect(dependencyLines(workspace, forecast, asked)).toMatchObject([{ state: 'broken', points: [{ x: 60, y: 18 }, { x: 67, y: 18 }, { x: 67, y: 42 }, { x: -7, y: 42 }, { x: -7, y: 54 }, { x: 0, y: 54 }] }]);
  });

  it('TML-8 leave from and arrive at the ends that their type names', () => {
    const [start, end] = [{ x: 100, y: 18 }, { x: 200, y: 90 }];
    expect(route('SS', start, end, 8)).toEqual([start, { x: 93, y: 18 }, { x: 93, y: 90 }, end]);
    expect(route('FF', start, end, 8)).toEqual([start, { x: 207, y: 18 }, { x: 207, y: 90 }, end]);
    expect(route('SF', end, { x: 100, y: 126 }, 8)).toEqual([end, { x: 193, y: 90 }, { x: 193, y: 126 }, { x: 100, y: 126 }]);
  });

  it('TML-8 are not drawn to what is folded away, and past ones stay apart', () => {
    const { workspace, forecast } = planned(chain());
    expect(dependencyLines(workspace, forecast, { ...asked, lineOf: (id) => (id === 'Weld' ? null : lines.get(id) ?? null) }).map(({ key }) => key)).toEqual(['Inspect Paint']);
    const done = planned(aWorkspace({
      resources: [aPerson('Ana')], tasks: [oneDay('Weld', { status: 'done', remaining: 0 }), oneDay('Inspect', { dependencies: [fs('Weld')] })],
      bookings: [aBooking('b1', 'Weld', 'Ana', [[monday - 3, 480]]), aBooking('b2', 'Inspect', 'Ana', [[monday, 480]])],
    }));
    expect(dependencyLines(done.workspace, done.forecast, asked).map(({ state }) => state)).toEqual(['past']);
  });

  it('TML-8 every piece is level or upright, and begins and ends where it should', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 5000 }), y: fc.integer({ min: 0, max: 5000 }) });
    fc.assert(fc.property(fc.constantFrom('FS', 'SS', 'FF', 'SF'), place, place, (type, start, end) => {
      const points = route(type, start, end, 8);
      for (const [index, point] of points.entries()) {
        const next = points[index + 1];
        if (next !== undefined) expect(next.x === point.x || next.y === point.y).toBe(true);
      }
      expect(points[0]).toEqual(start);
      expect(Math.abs((points.at(-1)?.x ?? NaN) - end.x)).toBeLessThanOrEqual(7);
      expect(pathOf(points)).not.toMatch(/NaN|undefined/u);
    }));
  });
});
