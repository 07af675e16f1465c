import { classes } from '../../widgets';
import type { ChartMark, ChartScene } from '../../../shared/reporting';
import styles from './ChartPicture.module.css';

const Mark = ({ mark }: { readonly mark: ChartMark }) => {
  const tone = styles[mark.tone];
  switch (mark.kind) {
    case 'line': return <line className={classes(styles.stroke, tone)} x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} />;
    case 'path': return <path className={classes(styles.stroke, tone)} d={mark.d} />;
    case 'rect': return <rect className={classes(styles.box, tone)} x={mark.x} y={mark.y} width={mark.width} height={mark.height} />;
    case 'dot': return <circle className={classes(styles.dot, tone)} cx={mark.x} cy={mark.y} r={3.5} />;
    case 'text': return <text className={classes(styles.text, styles[mark.strength], tone)} x={mark.x} y={mark.y} textAnchor={mark.anchor}>{mark.text}</text>;
  }
};

/** A scene on screen, in the colours of the theme; read aloud as its title and description. */
export const ChartPicture = ({ scene }: { readonly scene: ChartScene }) => (
  <svg className={styles.chart} role="img" aria-label={`${scene.title}. ${scene.description}`} width={scene.width} height={scene.height} viewBox={`0 0 ${String(scene.width)} ${String(scene.height)}`}>
    {scene.marks.map((mark, place) => <Mark key={place} mark={mark} />)}
  </svg>
);
