import type { ChartMark, ChartScene } from '../../../shared/reporting/charts';
import { classes } from '../../widgets';
import styles from './SceneView.module.css';

const Mark = ({ mark }: { readonly mark: ChartMark }) => {
  const tone = styles[mark.tone];
  switch (mark.kind) {
    case 'line': return <line className={classes(styles.stroke, tone)} x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} />;
    case 'path': return <path className={classes(styles.stroke, tone)} d={mark.d} />;
    case 'dot': return <circle className={classes(styles.dot, tone)} cx={mark.x} cy={mark.y} r={3} />;
    case 'text': return <text className={classes(styles.text, styles[mark.strength])} x={mark.x} y={mark.y} textAnchor={mark.anchor}>{mark.text}</text>;
  }
};

/** A picture drawn on the screen, in its colours; read aloud as its title and description. */
export const SceneView = ({ scene: { width, height, title, description, marks } }: { readonly scene: ChartScene }) => (
  <svg className={styles.scene} viewBox={`0 0 ${String(width)} ${String(height)}`} width={width} height={height} role="img" aria-label={`${title}. ${description}`}>
    {/* Marks have no names of their own: their order is what tells them apart. */}
    {marks.map((mark, place) => <Mark key={place} mark={mark} />)}
  </svg>
);
