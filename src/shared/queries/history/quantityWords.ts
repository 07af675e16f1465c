import type { Quantity } from '../../model';

/** 12,500 thousandths of "m" as "12.5 m". */
export const quantityWords = (quantity: Quantity, unit: string): string => `${String(quantity / 1000)}${unit === '' ? '' : ` ${unit}`}`;
