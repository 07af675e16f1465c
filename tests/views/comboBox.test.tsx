import { act, useState, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ComboBox, currencyOptions } from '../../src/renderer/widgets';

const options = ['Harbour gate', 'Pump station', 'Quay lighting'].map((name) => ({ value: name, label: name }));

const Panel = ({ log }: { readonly log: string[] }): ReactElement => {
  const [value, setValue] = useState<string | null>('Pump station');
  return (
    <div onKeyDown={({ key }) => log.push(key)}>
      <ComboBox
        label="Project"
        value={value}
        options={options}
        onChange={(next) => {
          log.push(`chose ${next ?? 'nothing'}`);
          setValue(next);
        }}
      />
    </div>
  );
};

describe('a field with choices', () => {
  let container: HTMLElement;
  let root: Root;
  let log: string[];

  beforeAll(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, CSS: { escape: (text: string) => text } });
    Element.prototype.scrollIntoView = () => undefined;
  });

  beforeEach(async () => {
    container = document.body.appendChild(document.createElement('div'));
    root = createRoot(container);
    log = [];
    await act(async () => root.render(<Panel log={log} />));
  });

  afterEach(() => {
    act(() => root.unmount());
    container.remove();
  });

  const field = (): HTMLInputElement => {
    const found = container.querySelector('input');
    if (found === null) throw new Error('no field');
    return found;
  };
  const press = async (key: string): Promise<void> => {
    await act(async () => {
      field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      field().dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true }));
    });
  };
  const type = async (text: string): Promise<void> => {
    await act(async () => {
      field().focus();
    });
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), text);
      field().dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  const shown = (): readonly (string | null)[] => [...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent);

  it('finds what is typed, and closes once something was chosen', async () => {
    await type('quay');
    const found = shown();
    await press('ArrowDown');
    await press('Enter');
    expect([found, log.filter((line) => line.startsWith('chose')), field().value, shown()]).toEqual([['Quay lighting'], ['chose Quay lighting'], 'Quay lighting', []]);
  });

  it('TYP-5 takes the first Escape to bring back what was chosen, and leaves the next to what is around it', async () => {
    await type('no such');
    await press('Escape');
    const first = [log.filter((line) => line === 'Escape').length, field().value, shown()];
    await press('Escape');
    expect([first, log.filter((line) => line === 'Escape').length]).toEqual([[0, 'Pump station', []], 1]);
  });

  it('TYP-7 Tab passes it by; a press or an arrow opens its list', async () => {
    await act(async () => field().focus());
    const byTab = shown().length;
    await press('ArrowDown');
    const byArrow = shown().length;
    await press('Escape');
    await act(async () => field().blur());
    await act(async () => field().dispatchEvent(new Event('pointerdown', { bubbles: true })));
    await act(async () => field().focus());
    expect([byTab, byArrow, shown().length]).toEqual([0, 3, 3]);
  });

  it('names every currency one way', () => {
    expect(currencyOptions().filter(({ value }) => value === 'EUR' || value === 'JPY')).toEqual([{ value: 'EUR', label: 'EUR, Euro' }, { value: 'JPY', label: 'JPY, Japanese Yen' }]);
  });
});
