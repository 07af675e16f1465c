import { expect, it } from 'vitest';
import { firstParts, scaled } from '../../../src/shared/costing/integers';

it('CST-3 rounds half up once, also below 0, and stays exact where products outgrow a number', () => {
  expect([scaled(1, 1, 2), scaled(-1, 1, 2), scaled(-3, 1, 2), scaled(5, 1, 3), scaled(0, 7, 60), scaled(-5, 1, 3)]).toEqual([1, 0, -1, 2, 0, -2]);
  expect(scaled(999_999_999_999, 6_000_000, 60)).toBe(99_999_999_999_900_000);
  expect(scaled(-999_999_999_999, 999_999, 1_000_000)).toBe(-999_998_999_999);
});

it('CST-3 gives the earliest parts the remainder, and all parts together the whole', () => {
  expect([0, 1, 2, 3, 4].map((count) => firstParts(10, count, 4))).toEqual([0, 3, 6, 8, 10]);
  expect([firstParts(10, 9, 4), firstParts(10, -1, 4), firstParts(0, 2, 4)]).toEqual([10, 0, 0]);
});
