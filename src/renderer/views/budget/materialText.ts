import type { EditMaterialsInput, NewMaterial } from '../../../shared/commands';
import { counted } from '../../../shared/calendar';
import { formatQuantity, usesOf } from '../../../shared/costing';
import { currencyDigits, formatMoney, materialId, refuseWith, succeed, type Material, type MinorUnits, type Quantity, type Result, type Workspace } from '../../../shared/model';
import { parseAmount, parseQuantity } from '../../../shared/queries/budget';
import type { GridNewRow } from '../../widgets/grid';

export type MaterialPatch = EditMaterialsInput['patch'];

/** A quantity without its unit, as an editor begins with it: 12,500 thousandths are "12.5". */
export const editableQuantity = (quantity: Quantity): string => formatQuantity(quantity, '').replaceAll(',', '');

const withField = <Field extends keyof MaterialPatch>(field: Field, read: Result<Exclude<MaterialPatch[Field], undefined>>): Result<MaterialPatch> =>
  read.ok ? succeed({ [field]: read.value }) : read;

const costOf = (text: string, currency: string): Result<MinorUnits | null> => {
  if (text.trim() === '') return succeed(null);
  const read = parseAmount(text, currencyDigits(currency));
  return read.ok && read.value < 0 ? refuseWith('negative-amount', 'A cost cannot be negative.', 'Write 0 or more.') : read;
};

/** The fields of a cell; `used`: what tasks took so far, so that what is counted on the shelf becomes the stock there ever was. */
const fieldOf = ({ settings: { currency } }: Workspace, { unit, used }: { readonly unit: string; readonly used: Quantity }, columnId: string, text: string): Result<MaterialPatch> => {
  switch (columnId) {
    case 'name': return text.trim() === '' ? refuseWith('no-name', 'Material needs a name.', 'Type a name, or archive the material.') : succeed({ name: text });
    case 'unit': return text.trim() === '' ? refuseWith('no-unit', 'Material is counted in something.', 'Write its unit, such as m, kg or piece.') : succeed({ unit: text });
    case 'onHand': {
      const read = parseQuantity(text, unit);
      return read.ok ? succeed({ stock: read.value + used }) : read;
    }
    case 'leastStock': return text.trim() === '' ? succeed({ leastStock: 0 }) : withField('leastStock', parseQuantity(text, unit));
    case 'unitCost': return withField('unitCost', costOf(text, currency));
    case 'vendor': return succeed({ vendor: text });
    case 'notes': return succeed({ notes: text });
    default: return refuseWith('read-only', 'This cannot be typed.', 'Choose another cell.');
  }
};

/** What the text of a cell changes about a material. Refuses what it cannot read, in words for the cell. */
export const materialPatchOf = (workspace: Workspace, rowId: string, columnId: string, text: string): Result<MaterialPatch> => {
  const material = workspace.materials.get(materialId(rowId));
  if (material === undefined) return refuseWith('gone', 'This material is not there any more.', 'It may have been deleted in another window.');
  const used = usesOf(workspace, material.id).reduce((sum, use) => sum + use.used, 0);
  return fieldOf(workspace, { unit: material.unit, used }, columnId, text);
};

/** Pasted rows as new material; a row without a name, and cells that cannot be read, refuse with the row's number. */
export const newMaterialsOf = (workspace: Workspace, rows: readonly GridNewRow[]): Result<readonly NewMaterial[]> => {
  const added: NewMaterial[] = [];
  for (const [index, cells] of rows.entries()) {
    const unit = cells.find(({ columnId }) => columnId === 'unit')?.text.trim() ?? '';
    let material: NewMaterial = { name: '' };
    for (const { columnId, text } of cells) {
      if (text.trim() === '') continue;
      const read = fieldOf(workspace, { unit, used: 0 }, columnId, text);
      if (!read.ok) return { ok: false, refusal: { ...read.refusal, sentence: `New row ${String(index + 1)}: ${read.refusal.sentence}` } };
      material = { ...material, ...read.value };
    }
    if (material.name === '') return refuseWith('no-name', `New row ${String(index + 1)} has no name.`, 'Paste with the focus in the Material column.');
    added.push(material);
  }
  return succeed(added);
};

/** "120 m": a figure with the unit it is counted in. */
const counting = /^(\d[\d.,'\s]*)\s*(\p{L}[\p{L}\d³²]*)?$/u;

type Filling = { -readonly [Field in keyof NewMaterial]?: NewMaterial[Field] };

const takePiece = (piece: string, found: Filling, { settings: { currency } }: Workspace): boolean => {
  const least = /^(?:least|min)\s+(.+)$/iu.exec(piece)?.[1];
  if (least !== undefined) return put(found, parseQuantity(least, found.unit ?? ''), (leastStock) => ({ leastStock }));
  const [, figure, unit] = counting.exec(piece) ?? [];
  const isMoney = unit === currency || /\p{Sc}/u.test(piece);
  if (figure !== undefined && !isMoney && found.stock === undefined) return put(found, parseQuantity(figure, ''), (stock) => ({ stock, ...(unit === undefined ? {} : { unit }) }));
  if (/^\p{Sc}?\s?\d/u.test(piece) && found.unitCost === undefined) return put(found, parseAmount(piece, currencyDigits(currency)), (unitCost) => ({ unitCost }));
  return found.vendor === undefined && put(found, succeed(piece), (vendor) => ({ vendor }));
};

const put = <Value>(found: Filling, read: Result<Value>, patchOf: (value: Value) => Filling): boolean => {
  if (read.ok) Object.assign(found, patchOf(read.value));
  return read.ok;
};

/** One material a line, its parts between semicolons or tabs: `Steel plate; 120 m; 4.50; least 20; Nordstahl`. The first figure is the stock with its unit, the second the cost of one. */
export const parseMaterialLines = (text: string, workspace: Workspace): Result<readonly NewMaterial[]> => {
  const added: NewMaterial[] = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [name = '', ...rest] = line.split(/[;\t]/u).map((piece) => piece.trim()).filter((piece) => piece !== '');
    const found: Filling = {};
    for (const piece of rest) {
      if (!takePiece(piece, found, workspace)) return refuseWith('piece-unread', `It is not clear what “${piece}” says about “${name}”.`, 'Write name; stock with unit; cost of one; least stock; vendor.');
    }
    added.push({ ...found, name });
  }
  return succeed(added);
};

/** How a line is understood, while it is typed; null: it is only a name. */
export const materialPreview = (text: string, workspace: Workspace): string | null => {
  const read = parseMaterialLines(text, workspace);
  if (!read.ok) return `${read.refusal.sentence} ${read.refusal.nextStep}`;
  const [first, ...others] = read.value;
  if (first === undefined || others.length > 0) return others.length > 0 ? counted(read.value.length, 'material') : null;
  const { name, stock, unit = 'piece', unitCost, leastStock, vendor } = first;
  if (Object.keys(first).length === 1) return null;
  return [
    name, stock === undefined ? '' : formatQuantity(stock, unit), unitCost === undefined || unitCost === null ? '' : `${formatMoney(unitCost, workspace.settings.currency)} each`,
    leastStock === undefined ? '' : `at least ${formatQuantity(leastStock, unit)}`, vendor ?? '',
  ].filter((word) => word !== '').join(' · ');
};

/** Whether a material has any of the text in its words. */
export const fitsMaterial = ({ name, vendor, notes }: Pick<Material, 'name' | 'vendor' | 'notes'>, text: string): boolean => {
  const wanted = text.trim().toLowerCase();
  return wanted === '' || [name, vendor, notes].some((word) => word.toLowerCase().includes(wanted));
};
