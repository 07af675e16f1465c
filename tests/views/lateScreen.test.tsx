import { act, Component, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lateScreen } from '../../src/renderer/views/frame';

const Capacity = (): ReactNode => <h1>Capacity</h1>;

class Boundary extends Component<{ readonly children: ReactNode }, { readonly problem: string | null }> {
  override state = { problem: null };
  static getDerivedStateFromError(error: unknown): { problem: string } {
    return { problem: error instanceof Error ? error.message : '' };
  }
  override render(): ReactNode {
    return this.state.problem ?? this.props.children;
  }
}

describe('FRM-15 a screen whose code comes later', () => {
  let container: HTMLElement;
  let root: Root;

  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    container = document.body.appendChild(document.createElement('div'));
    root = createRoot(container, { onCaughtError: () => undefined });
  });
  afterEach(() => {
    act(() => { root.unmount(); });
    container.remove();
  });

  it('is drawn at once where it was fetched before', async () => {
    const Screen = lateScreen('Capacity', () => Promise.resolve(Capacity));
    await Screen.fetch();
    act(() => { root.render(<Screen />); });
    expect(container.textContent).toBe('Capacity');
  });

  it('is drawn when its code is there, and asked for once', async () => {
    let asked = 0;
    const Screen = lateScreen('Capacity', () => {
      asked += 1;
      return Promise.resolve(Capacity);
    });
    act(() => { root.render(<Screen />); });
    const before = container.textContent;
    await act(async () => { await Screen.fetch(); });
    expect([before, container.textContent, asked]).toEqual(['', 'Capacity', 1]);
  });

  it('is told by what is around it where its code does not arrive, and asked for anew when it is opened again', async () => {
    let isReachable = false;
    const Screen = lateScreen('Capacity', () => (isReachable ? Promise.resolve(Capacity) : Promise.reject(new Error('The file cannot be read.'))));
    await act(async () => {
      root.render(<Boundary key="first"><Screen /></Boundary>);
      await Promise.resolve();
    });
    const told = container.textContent;
    isReachable = true;
    await act(async () => {
      root.render(<Boundary key="again"><Screen /></Boundary>);
      await Promise.resolve();
    });
    expect([told, container.textContent]).toEqual(['The file cannot be read.', 'Capacity']);
  });
});
