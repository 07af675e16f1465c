import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { describe, expect, it } from 'vitest';
import type { Outputs, Way } from '../../../src/renderer/views/reports/useOutputs';
import { type Readiness, useWaiting } from '../../../src/renderer/views/reports/useWaiting';

/** A report screen that is asked to save a page at each readiness it goes through; what was sent on by then. */
const sentAfter = async (...course: readonly Readiness[]): Promise<readonly (readonly Way[])[]> => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const sent: Way[] = [];
  const outputs: Outputs = { busy: null, send: (way) => { sent.push(way); } };
  let waiting = outputs;
  const Screen = ({ readiness }: { readonly readiness: Readiness }) => {
    waiting = useWaiting(outputs, readiness);
    return null;
  };
  const root = createRoot(document.createElement('div'));
  const seen: (readonly Way[])[] = [];
  for (const [place, readiness] of course.entries()) {
    await act(async () => { root.render(<Screen readiness={readiness} />); });
    if (place === 0) await act(async () => { waiting.send('html'); });
    seen.push([...sent]);
  }
  act(() => root.unmount());
  return seen;
};

describe('what is asked for before the report is whole', () => {
  it('RPO-16 goes out once it is, and once', async () => {
    expect(await sentAfter('coming', 'there', 'whole', 'whole')).toEqual([[], [], ['html'], ['html']]);
    expect(await sentAfter('whole', 'whole')).toEqual([['html'], ['html']]);
  });

  it('RPO-8 is answered at once where there is nothing to send, and does not come back later', async () => {
    expect(await sentAfter('none', 'whole')).toEqual([['html'], ['html']]);
  });
});
