import { memo } from 'react';
import { pathOf, type DependencyLine, type Point } from '../../../../shared/queries/timeline';
import styles from './Links.module.css';

interface LinksProps {
  readonly lines: readonly DependencyLine[];
  /** Where the first day begins, and the first and last pixel that is drawn. */
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly width: number;
  /** Lines of this task are drawn stronger. */
  readonly near: string | null;
}

/** Dependencies as lines with right angles; what is pressed on is wider than what is seen. */
export const Links = memo(({ lines, left, top, height, width, near }: LinksProps) => (
  <svg className={styles.links} style={{ left, top, width, height }} viewBox={`0 ${String(top)} ${String(width)} ${String(height)}`} aria-hidden="true">
    {lines.map(({ key, points, state, predecessorId, successorId }) => (
      <g key={key} className={styles.link} data-state={state} data-near={predecessorId === near || successorId === near ? '' : undefined}>
        <path className={styles.path} d={pathOf(points)} />
        <path className={styles.arrow} d={arrowOf(points)} />
        <path className={styles.hit} data-link={key} d={pathOf(points)} />
      </g>
    ))}
  </svg>
));
Links.displayName = 'Links';

/** A small triangle at the end, along its last piece. */
export const arrowOf = (points: readonly Point[]): string => {
  const [from, to] = [points.at(-2), points.at(-1)];
  if (from === undefined || to === undefined) return '';
  const [dx, dy] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
  const [long, half] = [5, 3.5];
  const base = { x: to.x - dx * long, y: to.y - dy * long };
  return `M${String(to.x)} ${String(to.y)}L${String(base.x - dy * half)} ${String(base.y - dx * half)}L${String(base.x + dy * half)} ${String(base.y + dx * half)}Z`;
};
